import { join } from 'node:path';
import { actionlint } from './actionlint.ts';
import { ansible } from './ansible.ts';
import { cacheFolder } from './cache.ts';
import { crds } from './crds.ts';
import { etcd } from './etcd.ts';
import { find } from './find.ts';
import { gitleaks } from './gitleaks.ts';
import { goProxmox } from './go-proxmox.ts';
import { kubernetes } from './kubernetes.ts';
import { opentofu } from './opentofu.ts';
import { prometheus } from './prometheus.ts';
import { proxmoxProvider } from './proxmox-provider.ts';
import { shellcheck } from './shellcheck.ts';
import { tflint } from './tflint.ts';
import type { Tool } from './tool.ts';
import { versitygw } from './versitygw.ts';
import { zizmor } from './zizmor.ts';

/**
 * Every native tool that judges files of this repository or that its tests start; the quickest to
 * install first.
 */
export const tools: readonly Tool[] = [
  shellcheck,
  zizmor,
  ansible,
  actionlint,
  goProxmox,
  ...crds,
  gitleaks,
  etcd,
  versitygw,
  proxmoxProvider,
  tflint,
  prometheus,
  opentofu,
  kubernetes,
];

/**
 * Full path of a program of these tools; `undefined` if it is not on PATH in a fitting version and
 * `npm run tools` has not run.
 *
 * @example await toolPath('tofu')
 */
export async function toolPath(program: string): Promise<string | undefined> {
  const tool = tools.find(({ programs }) => programs.includes(program));
  if (!tool) {
    const offered = tools.flatMap(({ programs }) => programs).join(', ');
    throw new Error(`no tool offers the program '${program}': there are ${offered}`);
  }
  const found = await find(tool, cacheFolder());
  return found && join(found.bin, program);
}
