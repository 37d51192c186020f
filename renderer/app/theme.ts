import {
  ActionIcon,
  Alert,
  Button,
  Checkbox,
  createTheme,
  Input,
  InputWrapper,
  Menu,
  Modal,
  NavLink,
  SegmentedControl,
  Tooltip,
  type MantineColorsTuple,
} from '@mantine/core'

/** Greys with a little warmth, light to dark. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f5f3f0',
  '#ebe8e3',
  '#dfdbd4',
  '#cbc6bd',
  '#aca69b',
  '#827c72',
  '#625d55',
  '#444039',
  '#2b2824',
]
/** The same warmth for the dark scheme: text first, deepest ground last. */
const dark: MantineColorsTuple = [
  '#dedbd5',
  '#c3bfb7',
  '#a5a098',
  '#716d66',
  '#45423e',
  '#373431',
  '#292724',
  '#1e1c1a',
  '#181715',
  '#121110',
]

/** Everything that a screen may take its looks from; semantic colours are in tokens.css. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 8,
  black: '#24211d',
  colors: { gray, dark },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.43', lg: '1.45', xl: '1.4' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '15px', lineHeight: '22px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  components: {
    // Mantine's yellow on yellow is hard to read in light and glares in dark.
    Alert: Alert.extend({
      vars: (_theme, { color }) => ({
        root:
          color === 'yellow' ? { '--alert-bg': 'var(--rg-warning-soft)', '--alert-color': 'var(--rg-warning)' } : {},
      }),
    }),
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 550 } } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 36 } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: InputWrapper.extend({ styles: { label: { marginBottom: 4, fontWeight: 550 } } }),
    Checkbox: Checkbox.extend({ styles: { input: { cursor: 'pointer' } } }),
    // A placeholder that takes the focus is no item of a menu for a screen reader; arrows start at the first item without it.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 120 } } }),
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: { duration: 140, transition: 'fade-down' },
        // Its element is <header>, which outside <main> would be a second banner of the page.
        attributes: { header: { role: 'none' } },
        overlayProps: { backgroundOpacity: 0.35 },
      },
      styles: { title: { fontSize: 16, fontWeight: 650 } },
    }),
    NavLink: NavLink.extend({ defaultProps: { variant: 'light' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'sm' } }),
  },
})
