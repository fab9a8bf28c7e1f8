/** SQL text with its parameters, made only by the `sql` tag or by `joinSql`. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && sqlParts.has(value);

/** Parts made by this file: a look-alike object from outside is a parameter, never text. */
const sqlParts = new WeakSet<object>();

function make(text: string, values: readonly unknown[]): Sql {
  const part = Object.freeze({ text, values });
  sqlParts.add(part);
  return part;
}

/** Tagged template: every `${value}` becomes a parameter, nested `Sql` is spliced with its parameters renumbered. */
export function sql(strings: TemplateStringsArray, ...parts: unknown[]): Sql {
  const values: unknown[] = [];
  let text = strings[0] ?? '';
  parts.forEach((part, index) => {
    if (isSql(part)) {
      const shift = values.length;
      text += part.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + shift}`);
      values.push(...part.values);
    } else {
      values.push(part);
      text += `$${values.length}`;
    }
    text += strings[index + 1] ?? '';
  });
  return make(text, values);
}

/** Several parts with a separator between them. */
export function joinSql(parts: readonly Sql[], separator: string): Sql {
  const values: unknown[] = [];
  const text = parts
    .map((part) => {
      const shift = values.length;
      values.push(...part.values);
      return part.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + shift}`);
    })
    .join(separator);
  return make(text, values);
}

/** Text that the product itself generated and checked (register tables, compiled indicators). Never a user's words. */
export function generatedSql(text: string, values: readonly unknown[] = []): Sql {
  return make(text, values);
}
