import { Logger } from '@aws-lambda-powertools/logger';

/**
 * The structured log of a function, named by POWERTOOLS_SERVICE_NAME. What is logged are operations, statuses, ids of
 * requests and cases; never names, addresses, texts, or who asked (个人信息保护法 art. 6, least collection).
 */
export const logger = new Logger();
