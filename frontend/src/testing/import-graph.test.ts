import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '..');

/** What each module imports or re-exports of this source, types included: lint rules skip those. */
function importGraph(root: string): Map<string, string[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, name));
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
      const targets = importedFiles
        .filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => resolve(dirname(file), fileName))
        .flatMap((path) =>
          [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].filter((one) => known.has(one)),
        );
      return [file, targets];
    }),
  );
}

/** The first circle that is found, as a path that ends where it began; empty where none is. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of graph.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

it('no modules import each other in a circle, not even for types', () => {
  const graph = importGraph(SRC);
  expect(graph.size).toBeGreaterThan(200);
  expect([...graph.values()].flat().length).toBeGreaterThan(graph.size);
  expect(circleIn(graph).map((file) => relative(SRC, file))).toEqual([]);
});

it('nothing that is shipped imports what only tests need', () => {
  const isForTests = (file: string) =>
    /\.test\.tsx?$/.test(file) || /^(testing|api\/fixtures)\//.test(relative(SRC, file));
  const wrong = [...importGraph(SRC)]
    .filter(([file]) => !isForTests(file))
    .filter(
      ([file, targets]) =>
        targets.some(isForTests) || /from 'vitest'/.test(readFileSync(file, 'utf8')),
    );
  expect(wrong.map(([file]) => relative(SRC, file))).toEqual([]);
});

it('finds a circle', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(circleIn(graph)).toEqual(['b', 'c', 'b']);
});
