/** Style sheets are modules of class names; with a leading "!" they are global and export nothing. */
declare module '*.css' {
  const classes: Readonly<Record<string, string>>
  // So the build kit gives style sheets.
  export default classes
}
