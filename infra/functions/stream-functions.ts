import type { FunctionSpec } from '../function-spec.ts';

/** The functions that follow the table's stream. */
export const streamFunctions = {
  relay: {
    name: 'relay',
    errorImpact: {
      zh: '新的办理动态没有转出：企业和工作人员得不到通知。',
      en: 'What happens to cases is not passed on: enterprises and staff get no notices.',
    },
    memoryMb: 256,
    timeoutSeconds: 30,
    table: { actions: ['UpdateItem'], indexes: [] },
  },
} as const satisfies Record<string, FunctionSpec>;
