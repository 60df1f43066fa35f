/** What stands in the form, as typed. Only `toRequest` makes numbers of it. */
export interface FormState {
  strategy: string;
  params: Record<string, string | boolean>;
  data: Record<string, string>;
  cash: string;
  /** In percent a side, `0.1` being a fraction of 0.001; or money, where the settings say so. */
  commission: string;
  size: string;
  from: string;
  to: string;
  name: string;
  /** How the run is traded, by the names that the server lists. */
  settings: Record<string, string | boolean>;
}
