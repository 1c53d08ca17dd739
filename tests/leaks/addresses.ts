import routes from "~/routes";

type Entry = { file: string; path?: string; index?: boolean; children?: Entry[] };

/** A route as the server knows it: its file, the routes around it, and the whole pattern of its address. */
export type Route = { id: string; parentId: string; file: string; path?: string; index?: boolean; pattern: string };

/** Every route of the application, in the order of `routes.ts`. */
export function allRoutes(entries: readonly Entry[] = routes, parentId = "root", above = ""): Route[] {
  return entries.flatMap(({ file, path, index, children = [] }) => {
    const pattern = path === undefined ? above : `${above}/${path}`;
    const id = file.replace(/\.[^.]+$/, "");
    return [{ id, parentId, file, path, index, pattern }, ...allRoutes(children, id, pattern)];
  });
}

/** What stands in an address for each changing part of it. A part without a sample is a page that nobody looks at. */
export type Samples = Record<string, readonly string[]>;

/** The addresses that a pattern stands for, one for every combination of samples. */
export function fill(pattern: string, samples: Samples): string[] {
  const [, before, name, after] = /^(.*?\/)(:\w+|\*)(.*)$/.exec(pattern) ?? [];
  if (before === undefined || name === undefined || after === undefined) return [pattern || "/"];
  const values = samples[name];
  if (!values?.length) throw new Error(`${pattern}: there is no sample for ${name}`);
  return values.flatMap((value) => fill(`${before}${value}${after}`, samples));
}

/** The same address as the page's script asks for its data: all of it, and only that of the page itself. */
export function dataAddresses(address: string, { id, path }: Route): string[] {
  const whole = address === "/" ? "/_root.data" : `${address}.data`;
  return path === "*" ? [whole] : [whole, `${whole}?_routes=${encodeURIComponent(id)}`];
}
