/** The residence that a screen shows, and what it needs of it. */
export interface ResidenceHere {
  id: string;
  name: string;
  timeZone: string;
}
