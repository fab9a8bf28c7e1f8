import { forwardRef } from 'react';
import type { AnchorHTMLAttributes } from 'react';
import { createLink } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';

type Props = Omit<ButtonProps, keyof AnchorHTMLAttributes<HTMLAnchorElement>> & AnchorHTMLAttributes<HTMLAnchorElement> & Pick<ButtonProps, 'size' | 'variant' | 'color'>;

const AnchorButton = forwardRef<HTMLAnchorElement, Props>(function AnchorButton(props, ref) {
  return <Button component="a" ref={ref} {...props} />;
});

/** A link that looks like a button: it can be opened in another window, a button cannot. */
export const LinkButton = createLink(AnchorButton);
