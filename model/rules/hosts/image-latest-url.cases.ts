import { defineImage } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'image latest url': () => {
      const ubuntu = defineImage({
        name: 'tpl-ubuntu-24.04-2026-09-28',
        type: 'cloud-image',
        url: 'https://cloud-images.ubuntu.com/noble/current/noble-server-cloudimg-amd64.img',
        checksum: '0123456789abcdef'.repeat(4),
      });
      return labOf({ ubuntu });
    },
  },
  holds: {},
};
