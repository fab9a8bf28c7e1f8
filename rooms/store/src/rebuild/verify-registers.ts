import type { Finding } from '@tuyen/records';
import type { Transaction } from '../database/database.ts';
import { generatedSql } from '../database/sql.ts';
import { writeRows } from '../database/write-rows.ts';
import type { Site } from '../log/site.ts';
import { readStates } from './read-states.ts';
import type { RegisterShape, RegisterTable } from '../registers/register-shape.ts';

async function countDifferences(transaction: Transaction, table: RegisterTable, again: string): Promise<number> {
  const difference = await transaction.row<{ differing: number }>(
    generatedSql(`select count(*) as differing from (
      (select * from "${table.name}" except all select * from "${again}") union all (select * from "${again}" except all select * from "${table.name}")) d`),
  );
  return difference?.differing ?? 0;
}

async function verifyRegister(site: Site, transaction: Transaction, shape: RegisterShape): Promise<Finding[]> {
  const tables = [shape.main, ...shape.children];
  for (const table of tables) await transaction.run(generatedSql(`create temporary table "again_${table.name}" (like "${table.name}") on commit drop`));
  const projection = site.registers.get(shape.form)!;
  for await (const states of readStates(site, transaction, shape)) {
    for (const table of projection.project(states)) {
      await writeRows(transaction, againShape(table.shape), table.rows);
    }
  }
  const findings: Finding[] = [];
  for (const table of tables) {
    const rows = await countDifferences(transaction, table, `again_${table.name}`);
    if (rows > 0) findings.push({ code: 'register.differs', severity: 'error', field: table.name, facts: { register: table.name, rows } });
  }
  return findings;
}

const againShapes = new WeakMap<object, { table: string; columns: readonly { name: string; type: string }[] }>();
function againShape(shape: { table: string; columns: readonly { name: string; type: string }[] }) {
  const known = againShapes.get(shape) ?? { ...shape, table: `again_${shape.table}` };
  againShapes.set(shape, known);
  return known;
}

/** Folds the whole log again beside the registers and compares them row by row. */
export async function verifyRegisters(site: Site): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const shape of site.shapes) {
    findings.push(
      ...(await site.database.transaction(async (transaction) => {
        await site.lockOwnLog(transaction);
        return verifyRegister(site, transaction, shape);
      })),
    );
  }
  return findings;
}
