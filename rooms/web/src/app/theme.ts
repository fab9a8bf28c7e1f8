import { createTheme } from '@mantine/core';

/** Only what is not a CSS variable; colours, fonts and sizes stand in app/styles/variables.css. */
export const theme = createTheme({
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // The hint stands under the field, so that fields side by side stay in line.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    TextInput: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
  },
});
