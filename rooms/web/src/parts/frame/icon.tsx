/** The few drawings the screens need, 24×24, drawn with the text's colour; always beside words, never instead of them. */
const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  check: 'M4 12.5 9.5 18 20 6.5',
  warning: 'M12 3.5 22 20.5H2zM12 10v4.5M12 17.2v.6',
  error: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 8.5l7 7M15.5 8.5l-7 7',
  information: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.3v.6',
  onTheWay: 'M4 17 10 11l4 4 6-7M20 13V8h-5',
  behind: 'M4 7l6 6 4-4 6 7M20 11v5h-5',
  noData: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12h8',
  task: 'M5 4h14v16H5zM8.5 12l2.5 2.5 4.5-5',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  upload: 'M12 16V5M7 9.5 12 4.5l5 5M4 16v4h16v-4',
  folder: 'M3 6h6l2 2.5h10V19H3z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.5l3.5 2',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19z',
  arrowRight: 'M5 12h14M13.5 6.5 19 12l-5.5 5.5',
  refresh: 'M20 5v5h-5M4 19v-5h5M19 10a7.5 7.5 0 0 0-13.5-2.5M5 14a7.5 7.5 0 0 0 13.5 2.5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
