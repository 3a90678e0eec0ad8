/** The client that asks for tokens of demo accounts. */
export const demoClientId = 'zhitong-demo';

/**
 * The grant by which a demo account's token is had without a login page: an extension grant (RFC 6749 section 4.5) of
 * the local issuer alone. Parameters: `account`, and `scope` where not all of the API's scopes are wanted.
 */
export const demoGrantType = 'urn:zhitong:params:oauth:grant-type:demo-account';
