import type { Form } from '@tuyen/records';
import type { Definition } from '../content-finding.ts';
import { addFinding, isSound } from '../content-finding.ts';
import { registerColumns, registerName } from './register-columns.ts';
import type { RegisterColumns } from './register-columns.ts';

/** Every register the sound forms fill, and the names of those whose forms were refused. */
export interface Registers {
  byName: Map<string, RegisterColumns>;
  refused: Set<string>;
}

/** Two different forms may not fill one register: the later one is refused. */
export function checkRegistersUnique(forms: readonly Definition<Form>[]): void {
  const owners = new Map<string, string>();
  for (const definition of forms) {
    const { form } = definition.value;
    const register = registerName(definition.value);
    const owner = owners.get(register);
    if (owner !== undefined && owner !== form) addFinding(definition, 'content.register-taken', definition.value.register === undefined ? ['form'] : ['register'], { register, form: owner });
    else owners.set(register, form);
  }
}

/** The registers of all forms, version by version put together. */
export function collectRegisters(forms: readonly Definition<Form>[], refusedNames: Iterable<string> = []): Registers {
  const byForm = new Map<string, [Form, ...Form[]]>();
  const refused = new Set(refusedNames);
  for (const definition of forms) {
    const form = definition.value;
    if (!isSound(definition)) {
      refused.add(registerName(form));
      continue;
    }
    const versions = byForm.get(form.form);
    if (versions) versions.push(form);
    else byForm.set(form.form, [form]);
  }
  const byName = new Map<string, RegisterColumns>();
  for (const versions of byForm.values()) {
    const register = registerColumns(versions);
    byName.set(register.register, register);
  }
  return { byName, refused };
}
