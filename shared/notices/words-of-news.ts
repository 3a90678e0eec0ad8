/** News of the directory in one language. */
export interface DirectoryWords {
  readonly title: string;
  readonly body: readonly string[];
  /** What somebody has written, as they wrote it. */
  readonly quote?: { readonly label: string; readonly text: string };
}
