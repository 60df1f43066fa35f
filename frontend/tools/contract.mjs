// Writes src/api/schema.gen.ts, the types of openapi.yml. A ParamValue has no type in the document,
// because generated clients read a union wrongly; for the page it is what it holds.
import fs from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const { factory, SyntaxKind } = ts;
const kinds = [SyntaxKind.NumberKeyword, SyntaxKind.BooleanKeyword, SyntaxKind.StringKeyword];

const types = await openapiTS(new URL('../openapi.yml', import.meta.url), {
  emptyObjectsUnknown: true,
  transform: (_, { path }) =>
    path?.endsWith('/schemas/ParamValue')
      ? factory.createUnionTypeNode(kinds.map((kind) => factory.createKeywordTypeNode(kind)))
      : undefined,
});
fs.writeFileSync(new URL('../src/api/schema.gen.ts', import.meta.url), astToString(types));
