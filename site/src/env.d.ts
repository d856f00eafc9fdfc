interface ImportMetaEnv {
  /** Name of the lab, from astro.config.ts. */
  readonly HOMELAB_NAME: string;
}
