interface ImportMetaEnv {
  /** Name of the lab, from astro.config.ts. */
  readonly HOMELAB_NAME: string;
  /** Address of its repository; empty if the lab was faulty when `astro dev` started. */
  readonly HOMELAB_REPOSITORY: string;
}

declare namespace App {
  interface Locals {
    /** Ids of the icons that pictures of the page have brought. */
    pictureIcons?: Set<string>;
  }
}

declare module 'virtual:picture-style.css' {}
