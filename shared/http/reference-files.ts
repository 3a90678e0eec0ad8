/**
 * What the reference page is made of: the name under which a file lies beside the bundle of functions/reference, and where
 * it comes from, relative to the root of the project. Read by infra/, which copies them.
 */
export const referenceFiles = {
  'openapi.json': 'docs/openapi.json',
  'reference.html': 'functions/reference/page/reference.html',
  'reference.css': 'functions/reference/page/reference.css',
  'reference.js': 'functions/reference/page/reference.js',
  'swagger-ui.css': 'node_modules/swagger-ui-dist/swagger-ui.css',
  'swagger-ui-bundle.js': 'node_modules/swagger-ui-dist/swagger-ui-bundle.js',
  'favicon-32x32.png': 'node_modules/swagger-ui-dist/favicon-32x32.png',
} as const satisfies Record<string, string>;
export type ReferenceFile = keyof typeof referenceFiles;

/** Whether there is a file of that name to serve. */
export function isReferenceFile(name: string): name is ReferenceFile {
  return Object.hasOwn(referenceFiles, name);
}
