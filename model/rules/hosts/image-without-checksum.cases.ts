import { defineImage } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'image without checksum': () => {
      const ubuntu = defineImage({
        name: 'tpl-ubuntu-24.04-2026-09-28',
        type: 'cloud-image',
        url: 'https://cloud-images.ubuntu.com/noble/20260928/noble-server-cloudimg-amd64.img',
      });
      return labOf({ ubuntu });
    },
  },
  holds: {},
};
