/** Why an expression was refused. */
export type ExpressionProblemCode = 'expression.syntax' | 'expression.unknown-function' | 'expression.unknown-field' | 'expression.type';

/**
 * The text is not an expression of this language. `position` counts UTF-16 units from 0;
 * `code` and `facts` are those of the registry of problems, `message` is for developers.
 */
export class ExpressionError extends Error {
  readonly code: ExpressionProblemCode;
  readonly position: number;
  readonly facts: Record<string, string | number>;

  constructor(message: string, position: number, code: ExpressionProblemCode = 'expression.syntax', facts: Record<string, string | number> = {}) {
    super(message);
    this.name = 'ExpressionError';
    this.code = code;
    this.position = position;
    this.facts = { position, ...facts };
  }
}
