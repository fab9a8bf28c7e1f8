import type { RegisterShape as IndicatorShape } from '@tuyen/indicators';
import type { Form, Words } from '@tuyen/records';
import type { Store } from '@tuyen/store';

type StoreShape = Store['site']['shapes'][number];
type StoreTable = StoreShape['main'];

function columnsOf(table: StoreTable): IndicatorShape['columns'][number][] {
  return table.columns.flatMap((column) => {
    if (column.role !== 'value' || column.field.type === 'group') return [];
    const precision = table.columns.find((other) => other.role === 'precision' && other.path.join('.') === column.path.join('.'));
    const { label, options } = column.field;
    return [{ name: column.name, field: column.path.join('.'), type: column.field.type, label, ...(options ? { options } : {}), ...(precision ? { precision: precision.name } : {}) }];
  });
}

/** The store's registers in the words of the indicators' compiler. */
export function indicatorShapes(shapes: readonly StoreShape[], forms: ReadonlyMap<string, readonly { form: Form }[]>): IndicatorShape[] {
  return shapes.map((shape) => {
    const { form } = forms.get(shape.form)!.at(-1)!;
    const labelOf = (group: string): { label?: Words } => {
      const label = form.items.find((item) => item.id === group)?.label;
      return label ? { label } : {};
    };
    return {
      table: shape.main.name,
      title: form.title,
      subject: form.subject,
      fold: shape.fold,
      columns: columnsOf(shape.main),
      children: shape.children.map((child) => ({ table: child.name, group: child.group, ...labelOf(child.group), columns: columnsOf(child) })),
    };
  });
}
