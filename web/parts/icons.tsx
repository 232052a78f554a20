/** The small set of line icons: 20 units square, one stroke. */
const paths = {
  home: 'M3 10l7-6 7 6v7H3zM8 17v-5h4v5',
  user: 'M10 10a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM3 17c.8-3.4 3.6-5 7-5s6.2 1.6 7 5',
  people: 'M7.500 9.500a3 3 0 100-6 3 3 0 000 6zM2 16.500c.6-3 2.800-4.500 5.500-4.500s4.900 1.500 5.500 4.500M13 4a3 3 0 010 5.500M15 12.300c1.700.6 2.700 2.100 3 4.200',
  pipeline: 'M3 4h4v12H3zM8.500 4h4v8h-4zM14 4h3.500v5H14',
  order: 'M4 3h9l3 3v11H4zM7 9h6M7 12.500h6',
  megaphone: 'M3 8v4l9 4V4zM12 7.500c2 0 4 .8 4 2.500s-2 2.500-4 2.500',
  chat: 'M3 4h14v9H9l-4 3.500V13H3z',
  chart: 'M3 17h14M5.500 14V9M10 14V5M14.500 14v-3',
  settings: 'M10 12.500a2.500 2.500 0 100-5 2.500 2.500 0 000 5zM10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.500 1.500M13.500 13.500L15 15M5 15l1.500-1.500M13.500 6.500L15 5',
  search: 'M9 14.500a5.500 5.500 0 100-11 5.500 5.500 0 000 11zM13 13l4 4',
  bell: 'M5 14V9a5 5 0 0110 0v5l1.500 1.500h-13zM8.500 17.500h3',
  plus: 'M10 4v12M4 10h12',
  call: 'M5 3h3l1 4-2 1.500a9 9 0 004.500 4.500L13 11l4 1v3c0 1-1 2-2 2C9 17 3 11 3 5c0-1 1-2 2-2z',
  mail: 'M3 5h14v10H3zM3 6l7 5 7-5',
  calendar: 'M4 5h12v12H4zM4 8.500h12M7.500 3v3M12.500 3v3',
  note: 'M4 3h12v10l-4 4H4zM7 7h6M7 10h6',
  cart: 'M3 4h2l2 8h8l2-6H6M8 16.500h.01M14 16.500h.01',
  pin: 'M10 17s5-5 5-9a5 5 0 00-10 0c0 4 5 9 5 9zM10 9.500a1.500 1.500 0 100-3 1.500 1.500 0 000 3',
  spark: 'M10 3l1.800 5.200L17 10l-5.200 1.800L10 17l-1.800-5.200L3 10l5.200-1.800z',
  sort: 'M6 4v12M6 16l-3-3M6 4L3 7M14 4v12',
  filter: 'M3 5h14M6 10h8M8.500 15h3',
  globe: 'M10 17a7 7 0 100-14 7 7 0 000 14zM3 10h14M10 3c2.500 2 2.500 12 0 14M10 3c-2.500 2-2.500 12 0 14',
  down: 'M5 8l5 5 5-5',
  right: 'M8 5l5 5-5 5',
  left: 'M12 5l-5 5 5 5',
  dots: 'M5 10h.01M10 10h.01M15 10h.01',
  check: 'M4 10l4 4 8-8',
  swap: 'M4 7h11l-3-3M16 13H5l3 3',
  flag: 'M5 17V4h10l-2 3.500 2 3.500H5',
  close: 'M5 5l10 10M15 5L5 15',
  bin: 'M4 6h12M8 6V4h4v2M6 6l.7 11h6.600L14 6M8.500 9v5M11.500 9v5',
  clock: 'M10 17a7 7 0 100-14 7 7 0 000 14zM10 6v4l3 2',
  history: 'M4 10a6.500 6.500 0 102-4.700M4 3v3.500h3.500M10 7v3.500l2.500 1.500',
  columns: 'M3 4h14v12H3zM8 4v12M12.500 4v12',
  sun: 'M10 13.500a3.500 3.500 0 100-7 3.500 3.500 0 000 7zM10 2v2M10 16v2M2 10h2M16 10h2M4.500 4.500L6 6M14 14l1.500 1.500M4.500 15.500L6 14M14 6l1.500-1.500',
  moon: 'M16 12A6.500 6.500 0 018 4a6.500 6.500 0 108 8z',
  screen: 'M3 4h14v9H3zM7 17h6M10 13v4',
  box: 'M3 6.500L10 3l7 3.500v7L10 17l-7-3.500zM3 6.500L10 10l7-3.500M10 10v7',
  building: 'M4 17V4h8v13M12 8h4v9M2 17h16M7 7h2M7 10h2M7 13h2',
  edit: 'M4 16l.8-3.500L13 4l3 3-8.500 8.200zM11.500 5.500l3 3',
  up: 'M5 12l5-5 5 5',
  link: 'M8.500 11.500l3-3M9 6l1.500-1.500a3.200 3.200 0 014.500 4.500L13.500 10.500M6.500 9.500L5 11a3.200 3.200 0 004.500 4.500L11 14',
  clip: 'M15.500 9.500l-5.500 5.500a3.500 3.500 0 01-5-5l6-6a2.300 2.300 0 013.300 3.300l-5.900 5.900a1.100 1.100 0 01-1.600-1.600L12 6.500',
  file: 'M5 3h7l3 3v11H5zM12 3v3h3',
  board: 'M3 4h4v12H3zM8.500 4h4v8h-4zM14 4h3.500v5H14',
  list: 'M7 5h10M7 10h10M7 15h10M3 5h.01M3 10h.01M3 15h.01',
  import: 'M10 3v9M6.500 8.500L10 12l3.500-3.500M4 16h12',
  export: 'M10 12V3M6.500 6.500L10 3l3.500 3.500M4 16h12',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  warning: 'M10 3l7.500 13.500h-15zM10 8v4M10 14.500h.01',
  shield: 'M10 3l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V5z',
  meeting: 'M6 8a2 2 0 100-4 2 2 0 000 4zM14 8a2 2 0 100-4 2 2 0 000 4zM2.500 14c.3-2.500 1.700-3.700 3.500-3.700S9.200 11.500 9.500 14M10.500 14c.3-2.500 1.700-3.700 3.500-3.700s3.200 1.200 3.500 3.700',
  eye: 'M2.500 10c1.700-3.300 4.300-5 7.500-5s5.800 1.700 7.500 5c-1.700 3.300-4.300 5-7.500 5s-5.800-1.700-7.500-5zM10 12.500a2.500 2.500 0 100-5 2.500 2.500 0 000 5z',
  exit: 'M8 4H4v12h4M12 6.500l3.500 3.500-3.500 3.500M15.500 10H8',
  paste: 'M6 4h8v13H6zM8 3h4v3H8zM8 9.500h4M8 12.500h4',
} as const

export type IconName = keyof typeof paths

export function isIconName(name: string): name is IconName {
  return Object.hasOwn(paths, name)
}

/** An icon of the set. It is decoration: the words beside it, or the button's label, say what it means. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
