import { titled } from '../policy-title.ts';
import type { Templates } from '../words.ts';

export const submitted: Templates<'submitted'> = {
  enterprise: {
    zh: (
      { number, kind, at, limitDays, addressee, enteredBy, passedOnBy, subject, asksAbout, ...standing },
      say,
    ) => ({
      title: enteredBy === null ? `来信已收到，办件编号${number}` : `已为贵企业代录来信，办件编号${number}`,
      body: [
        passedOnBy !== undefined
          ? `${say.unit(passedOnBy)}于${say.moment(at)}转来贵企业的${say.kind(kind)}来信一件，办件编号为${number}，请妥善保存，以便查询。`
          : enteredBy === null
            ? `您于${say.moment(at)}提交的${say.kind(kind)}来信已收到，办件编号为${number}，请妥善保存，以便查询。`
            : `${say.unit(enteredBy)}于${say.moment(at)}为贵企业代录${say.kind(kind)}来信一件，办件编号为${number}，请妥善保存，以便查询。`,
        ...(enteredBy === null
          ? []
          : ['您可登录平台查看、补充来信内容；如贵企业并未委托代录，请登录平台撤回。']),
        ...(addressee === 'leaders' ? ['本件写给市领导，由市级枢纽平台统一登记办理。'] : []),
        ...(asksAbout === undefined
          ? []
          : [
              asksAbout.fastLane
                ? `您咨询的是${titled(asksAbout.title)}，本件已直接转${say.unit(standing.unit)}办理，该单位将指定专人与您联系。`
                : `您咨询的是${titled(asksAbout.title)}，${addressee === 'leaders' ? '' : '其制定单位尚未接入本平台，'}本件由${say.unit(standing.unit)}安排办理。`,
            ]),
        `${say.kind(kind)}类来信的办理时限为${limitDays}个工作日，最迟于${say.due(standing)}答复。`,
      ],
      quotes: [{ label: '来信主题', text: subject }],
    }),
    en: (
      { number, kind, at, limitDays, addressee, enteredBy, passedOnBy, subject, asksAbout, ...standing },
      say,
    ) => ({
      title:
        enteredBy === null
          ? `Letter received, case ${number}`
          : `A letter was entered for your enterprise, case ${number}`,
      body: [
        passedOnBy !== undefined
          ? `A letter of your enterprise (${say.kind(kind)}), passed on by ${say.unit(passedOnBy)}, arrived at ${say.moment(at)}. Its case number is ${number}; please keep it for enquiries.`
          : enteredBy === null
            ? `Your letter (${say.kind(kind)}) arrived at ${say.moment(at)}. Its case number is ${number}; please keep it for enquiries.`
            : `${say.unit(enteredBy)} entered a letter (${say.kind(kind)}) for your enterprise at ${say.moment(at)}. Its case number is ${number}; please keep it for enquiries.`,
        ...(enteredBy === null
          ? []
          : [
              'You can read it on the platform and add to it; if your enterprise did not ask for it, please withdraw it there.',
            ]),
        ...(addressee === 'leaders'
          ? ["It is addressed to the city's leaders and registered by the hub."]
          : []),
        ...(asksAbout === undefined
          ? []
          : [
              asksAbout.fastLane
                ? `It asks about ${titled(asksAbout.title)} and has gone straight to ${say.unit(standing.unit)}, where a person will be named to contact you.`
                : `It asks about ${titled(asksAbout.title)}${addressee === 'leaders' ? '' : ', whose authority is not on this platform yet'}; ${say.unit(standing.unit)} finds out who answers.`,
            ]),
        `The limit for this kind of letter is ${limitDays} working days: you will have an answer by the end of ${say.due(standing)}.`,
      ],
      quotes: [{ label: 'Subject of the letter', text: subject }],
    }),
  },
  leaders: {
    zh: ({ number, kind, unit, subject, ...standing }, say) => ({
      title: `【直转件】企业写给市领导的来信：${number}`,
      body: [
        `收到企业写给市领导的${say.kind(kind)}来信一件，办件编号${number}，现由${say.unit(unit)}登记办理，办理期限为${say.due(standing)}。`,
        '您可随时登录平台查看来信和办理情况。',
      ],
      quotes: [{ label: '来信主题', text: subject }],
    }),
    en: ({ number, kind, unit, subject, ...standing }, say) => ({
      title: `[To the leaders] A letter from an enterprise: ${number}`,
      body: [
        `An enterprise has written to the city's leaders (${say.kind(kind)}), case ${number}. ${say.unit(unit)} has registered it and sees to it; the answer is due on ${say.due(standing)}.`,
        'You can read the letter, and how it is handled, on the platform at any time.',
      ],
      quotes: [{ label: 'Subject of the letter', text: subject }],
    }),
  },
  holder: {
    zh: ({ number, kind, addressee, firstStepBy, enteredBy, passedOnBy, asksAbout, ...standing }, say) => ({
      title: `新来信待研判：${number}`,
      body: [
        `收到企业${say.kind(kind)}来信一件，办件编号${number}${addressee === 'leaders' ? '，写给市领导' : ''}${enteredBy === null ? '' : `，由${say.unit(enteredBy)}代录`}${passedOnBy === undefined ? '' : `，由${say.unit(passedOnBy)}转来`}。`,
        ...(asksAbout === undefined
          ? []
          : [
              `来信咨询${titled(asksAbout.title)}${addressee === 'leaders' ? '' : '，其制定单位未接入本平台，请确定承办单位'}。`,
            ]),
        `请于${say.limit(firstStepBy)}前完成研判，办理期限为${say.due(standing)}。`,
      ],
    }),
    en: ({ number, kind, addressee, firstStepBy, enteredBy, passedOnBy, asksAbout, ...standing }, say) => ({
      title: `New letter to triage: ${number}`,
      body: [
        `A letter from an enterprise has arrived (${say.kind(kind)}), case ${number}${addressee === 'leaders' ? ", addressed to the city's leaders" : ''}${enteredBy === null ? '' : `, entered for it by ${say.unit(enteredBy)}`}${passedOnBy === undefined ? '' : `, passed on by ${say.unit(passedOnBy)}`}.`,
        ...(asksAbout === undefined
          ? []
          : [
              `It asks about ${titled(asksAbout.title)}${addressee === 'leaders' ? '' : ', whose authority has no unit on this platform: find out who answers'}.`,
            ]),
        `Triage it before ${say.limit(firstStepBy)}; the answer is due on ${say.due(standing)}.`,
      ],
    }),
  },
};
