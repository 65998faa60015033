import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = fileURLToPath(new URL('../../src/routes', import.meta.url));
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'fallback'];

/** Every way into the studio, as the files of its routes say: `GET route`, `POST route?/action`. */
export function waysIn(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return files.flatMap((name) => {
    const cut = name.lastIndexOf('/');
    const route = cut < 0 ? '/' : `/${name.slice(0, cut)}`;
    const file = name.slice(cut + 1);
    const path = join(folder, name);
    if (/^\+page(@.*)?\.svelte$/.test(file)) return [`GET ${route}`];
    if (file === '+server.ts')
      return exported(path)
        .filter(({ name }) => methods.includes(name))
        .map(({ name }) => `${name} ${route}`);
    if (file !== '+page.server.ts') return [];
    return exported(path)
      .filter(({ name }) => name === 'actions')
      .flatMap(({ keys }) => keys.map((key) => `POST ${route}?/${key}`));
  });
}

/** What a file exports by `export const`, and the names of the properties where that is an object. */
function exported(path: string): { readonly name: string; readonly keys: readonly string[] }[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? '', keys: [] }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name, initializer }) => {
      const value =
        initializer && ts.isSatisfiesExpression(initializer) ? initializer.expression : initializer;
      const keys =
        value && ts.isObjectLiteralExpression(value)
          ? value.properties.flatMap((property) =>
              property.name && 'text' in property.name ? [property.name.text] : [],
            )
          : [];
      return { name: ts.isIdentifier(name) ? name.text : '', keys };
    });
  });
}
