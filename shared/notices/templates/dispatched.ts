import type { TextRef } from '../../domain/case/text-ref.ts';
import { titled } from '../policy-title.ts';
import type { Templates } from '../words.ts';

const quoted = (label: string, note: TextRef | null) => (note === null ? [] : [{ label, text: note }]);

export const dispatched: Templates<'dispatched'> = {
  enterprise: {
    zh: ({ number, from, unit, assisting, ...standing }, say) => ({
      title: `来信已交由${say.unit(unit)}办理（办件编号${number}）`,
      body: [
        `您的来信（办件编号${number}）已由${say.unit(from)}分办，主办单位为${say.unit(unit)}${assisting.length > 0 ? `，协办单位为${say.units(assisting)}` : ''}。`,
        `主办单位将指定专人与您联系，办理期限为${say.due(standing)}。`,
      ],
    }),
    en: ({ number, from, unit, assisting, ...standing }, say) => ({
      title: `Your letter has gone to ${say.unit(unit)} (case ${number})`,
      body: [
        `${say.unit(from)} has dispatched your letter (case ${number}) to ${say.unit(unit)}${assisting.length > 0 ? `, assisted by ${say.units(assisting)}` : ''}.`,
        `A person there will be named to contact you; the answer is due on ${say.due(standing)}.`,
      ],
    }),
  },
  holder: {
    zh: (
      { number, kind, from, unit, assisting, firstStepBy, bound, reportDueAt, note, asksAbout, ...standing },
      say,
    ) => ({
      title: `${reportDueAt === null ? '' : '【逾期】'}${asksAbout ? '政策咨询' : '新分办的办件'}待签收：${number}`,
      body: [
        asksAbout
          ? `企业来信咨询${titled(asksAbout.title)}，办件编号${number}，按政策咨询快车道直接转${say.unit(unit)}主办，不经${say.unit(from)}研判。`
          : `${say.unit(from)}将${say.kind(kind)}办件${number}分办给${say.unit(unit)}主办${assisting.length > 0 ? `，协办单位为${say.units(assisting)}` : ''}。`,
        `请于${say.limit(firstStepBy)}前签收、指定专人并联系企业，办理期限为${say.due(standing)}。`,
        ...(reportDueAt === null
          ? []
          : [`本件已逾期，请尽快答复企业，并于${say.limit(reportDueAt)}前报送办理进展。`]),
        bound
          ? '本件已由市级枢纽平台审定承办单位，不再退办。'
          : '如不属于职责范围，请在上述时限前说明理由退办。',
      ],
      quotes: quoted('分办意见', note),
    }),
    en: (
      { number, kind, from, unit, assisting, firstStepBy, bound, reportDueAt, note, asksAbout, ...standing },
      say,
    ) => ({
      title: `${reportDueAt === null ? '' : '[Late] '}${asksAbout ? 'Question about a policy' : 'Case'} to accept: ${number}`,
      body: [
        asksAbout
          ? `An enterprise asks about ${titled(asksAbout.title)}, case ${number}. By the fast lane it comes straight to ${say.unit(unit)} as lead, without triage by ${say.unit(from)}.`
          : `${say.unit(from)} has dispatched case ${number} (${say.kind(kind)}) to ${say.unit(unit)} as lead${assisting.length > 0 ? `, assisted by ${say.units(assisting)}` : ''}.`,
        `Accept it, name a handler and contact the enterprise before ${say.limit(firstStepBy)}; the answer is due on ${say.due(standing)}.`,
        ...(reportDueAt === null
          ? []
          : [
              `It is late already: answer the enterprise soon, and report progress before ${say.limit(reportDueAt)}.`,
            ]),
        bound
          ? 'The hub has settled which unit is responsible: this case cannot be returned.'
          : 'If it is not yours to handle, return it with a reason before that time.',
      ],
      quotes: quoted('Note', note),
    }),
  },
  joined: {
    zh: ({ number, kind, from, unit, assisting, note, ...standing }, say) => ({
      title: `请协助办理：${number}`,
      body: [
        `${say.unit(from)}将${say.kind(kind)}办件${number}分办给${say.unit(unit)}主办，协办单位为${say.units(assisting)}。`,
        `办理期限为${say.due(standing)}，请协办单位及时配合主办单位。`,
      ],
      quotes: quoted('分办意见', note),
    }),
    en: ({ number, kind, from, unit, assisting, note, ...standing }, say) => ({
      title: `Your assistance is asked for: ${number}`,
      body: [
        `${say.unit(from)} has dispatched case ${number} (${say.kind(kind)}) to ${say.unit(unit)} as lead, assisted by ${say.units(assisting)}.`,
        `The answer is due on ${say.due(standing)}; please help the lead unit in time.`,
      ],
      quotes: quoted('Note', note),
    }),
  },
  formerHolder: {
    zh: ({ number, unit, asksAbout, ...standing }, say) => ({
      title: `政策咨询已直接转办：${number}`,
      body: [
        `企业来信咨询${asksAbout ? titled(asksAbout.title) : '政策'}，办件编号${number}，已按政策咨询快车道直接转${say.unit(unit)}办理，办理期限为${say.due(standing)}。`,
        '如承办单位不当，可收回改派。',
      ],
    }),
    en: ({ number, unit, asksAbout, ...standing }, say) => ({
      title: `Question about a policy sent on: ${number}`,
      body: [
        `An enterprise asks about ${asksAbout ? titled(asksAbout.title) : 'a policy'}, case ${number}. By the fast lane it has gone straight to ${say.unit(unit)}; the answer is due on ${say.due(standing)}.`,
        'If it is in the wrong hands there, you can take it back.',
      ],
    }),
  },
};
