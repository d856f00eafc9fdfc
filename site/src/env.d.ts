interface ImportMetaEnv {
  /** Name of the lab, from astro.config.ts. */
  readonly HOMELAB_NAME: string;
  /**
   * Address of the statuses of a Gatus, https://github.com/TwiN/gatus, as the reader's browser
   * reaches it: then each tile of the start page says whether its endpoint is up. From the variable
   * of the same name; empty if nobody is asked.
   *
   * @example 'https://status.example.com/api/v1/endpoints/statuses'
   */
  readonly HOMELAB_STATUS: string;
  /** Address of its repository; empty if the lab was faulty when `astro dev` started. */
  readonly HOMELAB_REPOSITORY: string;
  /** Whether Git knows what changed in the lab, so that there is a page of it. */
  readonly HOMELAB_HAS_HISTORY: boolean;
}

declare namespace App {
  interface Locals {
    /** Ids of the icons that pictures of the page have brought. */
    pictureIcons?: Set<string>;
  }
}

declare module 'virtual:picture-style.css' {}
