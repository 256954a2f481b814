import {
  type CSSVariablesResolver,
  type MantineColorsTuple,
  createTheme,
  defaultVariantColorsResolver,
  rem,
} from "@mantine/core";

// Mantine wants ten shades of the main colour; what is drawn comes from tokens.css through the resolver below.
const persimmon: MantineColorsTuple = [
  "#fbe9e0",
  "#f6d3c3",
  "#efb59b",
  "#e79471",
  "#dd7448",
  "#cf5a2b",
  "#c2481a",
  "#a63a12",
  "#86300f",
  "#66250c",
];

/** Mantine's parts in our measures: large targets, warm edges, no zoomed-in shadows. */
export const theme = createTheme({
  primaryColor: "persimmon",
  primaryShade: { light: 6, dark: 6 },
  colors: { persimmon },
  fontFamily: "var(--font)",
  fontSizes: { xs: rem(14), sm: rem(15), md: rem(16), lg: rem(18), xl: rem(20) },
  defaultRadius: "md",
  radius: { xs: rem(4), sm: rem(8), md: rem(10), lg: rem(14), xl: rem(20) },
  // White on the lighter persimmon of the dark theme cannot be read; our own token can, in both.
  variantColorResolver: (input) => {
    const standard = defaultVariantColorsResolver(input);
    return input.variant === "filled" && (input.color === undefined || input.color === "persimmon")
      ? { ...standard, color: "var(--on-persimmon)" }
      : standard;
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  components: {
    Button: { defaultProps: { size: "md" } },
    ActionIcon: { defaultProps: { size: 44, variant: "subtle", color: "var(--quiet)" } },
    // What explains a field stands below it, so that fields in a row stay in a line.
    InputWrapper: { defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] } },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    NumberInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    Select: { defaultProps: { size: "md", allowDeselect: false, checkIconPosition: "right" } },
    MultiSelect: { defaultProps: { size: "md" } },
    Autocomplete: { defaultProps: { size: "md" } },
    DateInput: { defaultProps: { size: "md" } },
    MonthPickerInput: { defaultProps: { size: "md" } },
    Checkbox: { defaultProps: { size: "md", iconColor: "var(--on-persimmon)" } },
    SegmentedControl: { defaultProps: { size: "md" } },
    Modal: { defaultProps: { centered: true, radius: "lg", overlayProps: { backgroundOpacity: 0.45 } } },
  },
});

/** Hands our tokens to Mantine, the same names for light and dark: tokens.css knows the difference. */
export const tokensForMantine: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--card)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-bright": "var(--ink)",
    "--mantine-color-dimmed": "var(--quiet)",
    "--mantine-color-placeholder": "var(--quiet)",
    "--mantine-color-anchor": "var(--persimmon-deep)",
    "--mantine-color-error": "var(--crimson)",
    "--mantine-color-default": "var(--card)",
    "--mantine-color-default-hover": "var(--wash)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--line)",
    "--mantine-color-disabled": "var(--wash)",
    "--mantine-color-disabled-color": "var(--quiet)",
    "--mantine-color-disabled-border": "var(--line)",
    "--mantine-primary-color-filled": "var(--persimmon)",
    "--mantine-primary-color-filled-hover": "var(--persimmon-deep)",
    "--mantine-primary-color-contrast": "var(--on-persimmon)",
    "--mantine-color-persimmon-filled": "var(--persimmon)",
    "--mantine-color-persimmon-filled-hover": "var(--persimmon-deep)",
    "--mantine-color-persimmon-light": "var(--persimmon-wash)",
    "--mantine-color-persimmon-light-hover": "var(--persimmon-wash)",
    "--mantine-color-persimmon-light-color": "var(--persimmon-deep)",
    "--mantine-color-persimmon-outline": "var(--persimmon)",
  };
  return { variables: {}, light: shared, dark: shared };
};
