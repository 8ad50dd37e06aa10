/** The exit codes that continuous integration may rely on. */
export const exitCode = {
  /** Nothing at or above the failing severity. */
  clean: 0,
  /** Findings at or above the failing severity, or files that are not in canonical form. */
  findings: 1,
  /** The tool could not do its work. */
  fault: 2,
} as const;
