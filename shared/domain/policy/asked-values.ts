import type { Profile, ProfileField } from '../profile/profile.ts';
import type { Clause, Criteria } from './criteria.ts';

/** All clauses of a tree, from left to right. */
function clausesOf(criteria: Criteria): readonly Clause[] {
  if ('all' in criteria) return criteria.all.flatMap(clausesOf);
  if ('any' in criteria) return criteria.any.flatMap(clausesOf);
  if ('none' in criteria) return criteria.none.flatMap(clausesOf);
  return [criteria];
}

/** The profile with nothing but what the criteria look at, so that they come to the same over it. */
export function askedValues(profile: Profile, criteria: Criteria): Profile {
  const clauses = clausesOf(criteria);
  const asked = new Set(clauses.flatMap(fieldsOf));
  const tags = new Set(
    clauses.flatMap((clause) => (clause.clause === 'qualification' ? [clause.holds] : [])),
  );
  const { enterpriseId, qualifications } = profile;
  return {
    enterpriseId,
    industry: asked.has('industry') ? profile.industry : null,
    region: asked.has('region') ? profile.region : null,
    registerType: asked.has('registerType') ? profile.registerType : null,
    employees: asked.has('employees') ? profile.employees : null,
    revenueWan: asked.has('revenueWan') ? profile.revenueWan : null,
    assetsWan: asked.has('assetsWan') ? profile.assetsWan : null,
    foundedOn: asked.has('foundedOn') ? profile.foundedOn : null,
    qualifications:
      qualifications !== null && asked.has('qualifications')
        ? { ...qualifications, value: qualifications.value.filter(({ tag }) => tags.has(tag)) }
        : null,
  };
}

const sizeFields = ['industry', 'employees', 'revenueWan', 'assetsWan'] as const;

/** The fields from which a clause follows. */
function fieldsOf(clause: Clause): readonly ProfileField[] {
  switch (clause.clause) {
    case 'size':
      return sizeFields;
    case 'qualification':
      if (clause.holds === 'MICRO_SMALL') return sizeFields;
      return clause.holds === 'INDIVIDUAL' ? ['registerType'] : ['qualifications'];
    case 'region':
    case 'industry':
    case 'registerType':
    case 'employees':
    case 'revenueWan':
    case 'assetsWan':
    case 'foundedOn':
      return [clause.clause];
  }
}
