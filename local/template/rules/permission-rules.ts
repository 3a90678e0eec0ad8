import { executed, inert, refused, type ResourceRule, sharedReasons } from './treatment.ts';

const { label } = sharedReasons;

export const permissionRules: Readonly<Record<string, ResourceRule>> = {
  'AWS::IAM::Role': {
    kind: 'executed',
    properties: {
      RoleName: executed,
      Policies: executed,
      AssumeRolePolicyDocument: inert('a function has the role that the template gives it'),
      Description: label,
      MaxSessionDuration: inert('sessions do not end'),
      Tags: label,
      ManagedPolicyArns: refused('what a policy of AWS grants is not known here'),
      PermissionsBoundary: refused('boundaries are not evaluated'),
    },
  },
  'AWS::IAM::Policy': {
    kind: 'executed',
    properties: {
      PolicyDocument: executed,
      Roles: executed,
      PolicyName: label,
      Groups: refused('there are no people in IAM here'),
      Users: refused('there are no people in IAM here'),
    },
  },
};
