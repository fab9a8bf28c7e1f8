import type { AccessRules } from '../access/access.ts';
import type { Compartment } from '../access/compartment.ts';
import type { Role } from '../access/role.ts';
import type { Definition } from '../content-finding.ts';
import { addFinding } from '../content-finding.ts';

interface Known {
  programmes: ReadonlySet<string>;
  forms: ReadonlySet<string>;
}

function checkName(definition: Definition<unknown>, key: string, id: string): void {
  const file = /([^/]+)\.yaml$/.exec(definition.file)?.[1] ?? '';
  if (file !== id) addFinding(definition, 'content.folder-name', [key], { programme: id, folder: file });
}

const unknown = (definition: Definition<unknown>, path: (string | number)[], id: string, reference: string): void => addFinding(definition, 'content.reference-unknown', path, { id, reference });

/** Roles name programmes that exist; compartments forms that exist; each stands in the file that bears its name. */
export function checkAccess(listed: { role: Definition<Role>[]; compartment: Definition<Compartment>[]; access: Definition<AccessRules>[] }, known: Known): void {
  for (const definition of listed.role) {
    const { role } = definition.value;
    checkName(definition, 'role', role);
    for (const part of ['read', 'write'] as const) {
      definition.value[part]?.programmes?.forEach((programme, index) => {
        if (!known.programmes.has(programme)) unknown(definition, [part, 'programmes', index], role, programme);
      });
    }
  }
  for (const definition of listed.compartment) {
    const { compartment, rules } = definition.value;
    checkName(definition, 'compartment', compartment);
    rules.forEach((rule, index) => rule.forms?.forEach((form, place) => {
      if (!known.forms.has(form)) unknown(definition, ['rules', index, 'forms', place], compartment, form);
    }));
  }
  for (const definition of listed.access) {
    definition.value.places.forEach(({ form }, index) => {
      if (!known.forms.has(form)) unknown(definition, ['places', index, 'form'], 'access', form);
    });
  }
}
