/** Texts of the template that name an address on AWS or a port of the stage's configuration, and what listens here instead. */
export type StandIns = ReadonlyMap<string, string>;

/** The same texts with every name replaced by its stand-in. */
export function withStandIns(
  variables: Readonly<Record<string, string>>,
  standIns: StandIns,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      let replaced = value;
      for (const [from, to] of standIns) replaced = replaced.replaceAll(from, to);
      return [name, replaced];
    }),
  );
}
