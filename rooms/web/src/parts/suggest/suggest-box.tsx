import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { TextInput } from '@mantine/core';
import { nextActive } from './next-active.ts';

export interface SuggestBoxProps<Item> {
  label: string;
  /** The label is spoken but not drawn, where a placeholder and the place tell enough. */
  labelHidden?: boolean;
  placeholder?: string;
  description?: string;
  error?: string | undefined;
  required?: boolean;
  text: string;
  onText: (text: string) => void;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  draw: (item: Item) => ReactNode;
  onChoose: (item: Item) => void;
  /** Enter while no suggestion is marked. */
  onEnter?: () => void;
  onBlur?: () => void;
  /** A line under the suggestions: searching, nothing found, more exist. */
  message?: string | undefined;
  leftSection?: ReactNode;
  inputRef?: RefObject<HTMLInputElement | null>;
  inputId?: string;
  disabled?: boolean;
}

/** A text box with suggestions, after the ARIA combobox pattern: arrows mark, Enter takes, Escape closes, Tab leaves. */
export function SuggestBox<Item>(props: SuggestBoxProps<Item>) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const { items, message, text } = props;
  useEffect(() => setActive(-1), [items]);
  const shown = open && (items.length > 0 || message !== undefined);
  const optionId = (index: number) => `${listId}-${index}`;

  const choose = (item: Item) => {
    setOpen(false);
    setActive(-1);
    props.onChoose(item);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // While an input method composes a letter, Enter and the arrows belong to it.
    if (event.nativeEvent.isComposing) return;
    const marked = items[active];
    if (event.key === 'Enter') {
      if (shown && marked !== undefined) choose(marked);
      else props.onEnter?.();
      event.preventDefault();
    } else if (event.key === 'Escape' && shown) {
      setOpen(false);
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      setActive(nextActive(active, items.length, event.key));
      event.preventDefault();
    }
  };

  return (
    <div className="suggest" onBlur={() => setOpen(false)}>
      <TextInput
        {...(props.labelHidden === true ? { 'aria-label': props.label } : { label: props.label })}
        {...(props.inputId === undefined ? {} : { id: props.inputId })}
        {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
        placeholder={props.placeholder}
        description={props.description}
        error={props.error}
        required={props.required === true}
        withAsterisk={props.required === true}
        disabled={props.disabled === true}
        leftSection={props.leftSection}
        value={text}
        onChange={(event) => {
          setOpen(true);
          props.onText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      />
      {shown && (
        <div className="suggest-drop" ref={scrollIntoSight}>
          <ul id={listId} role="listbox" aria-label={props.label}>
            {items.map((item, index) => (
              <li
                key={props.keyOf(item)}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                ref={index === active ? scrollIntoSight : null}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(item)}
              >
                {props.draw(item)}
              </li>
            ))}
          </ul>
          {message !== undefined && <p className="suggest-message">{message}</p>}
        </div>
      )}
      <span className="spoken" aria-live="polite">
        {shown ? (message ?? String(items.length)) : ''}
      </span>
    </div>
  );
}

function scrollIntoSight(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' });
}
