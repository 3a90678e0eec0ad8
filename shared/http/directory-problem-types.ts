import type { DirectoryRefusal } from '../domain/directory/refusals.ts';
import type { ProblemType } from './problem-type.ts';

/** The refusals of those who change the directory: 409 where its entries stand in the way, 422 where the request does. */
export const directoryProblemTypes: Readonly<Record<DirectoryRefusal['tag'], ProblemType>> = {
  nameMissing: {
    status: 422,
    title: { zh: '缺少姓名', en: 'The name is missing' },
    detail: {
      zh: '登录系统没有提供您的姓名，请在 name 中填写。',
      en: 'The login does not say your name: give it in name.',
    },
    pointer: '/name',
  },
  emailMissing: {
    status: 422,
    title: { zh: '缺少电子邮箱', en: 'The e-mail address is missing' },
    detail: {
      zh: '登录系统没有提供您的电子邮箱，请在 email 中填写。',
      en: 'The login does not say your e-mail address: give it in email.',
    },
    pointer: '/email',
  },
};
