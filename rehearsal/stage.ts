import { randomBytes } from 'node:crypto';
import { generateAll } from '../generators/index.ts';
import type { Location, ResolvedLab } from '../model/index.ts';
import { clusterOf } from './cluster.ts';
import {
  startProxmox,
  type LoggedCall,
  type SimulatedProxmox,
  type State,
} from './proxmox/index.ts';
import type { SiteSecrets } from './secrets.ts';
import { workspace, type Programs, type Run, type Workspace } from './workspace.ts';

/** A site of a lab on a simulated Proxmox VE, with the real OpenTofu in front of it. */
export interface Stage extends Pick<Workspace, 'folder' | 'remove'> {
  readonly run: (...args: readonly string[]) => Promise<Run>;
  readonly proxmox: SimulatedProxmox;
  /** From now on OpenTofu makes this lab, which somebody has edited. */
  readonly use: (lab: ResolvedLab, secrets: SiteSecrets) => Promise<void>;
}

export interface Play {
  readonly lab: ResolvedLab;
  readonly location: Location;
  readonly secrets: SiteSecrets;
  readonly programs: Programs;
  /** Ends the command that runs. Default: nobody does. */
  readonly stop?: AbortSignal;
  /** Told of every call to the API. */
  readonly watch?: (call: LoggedCall, state: State) => void;
}

/** Starts both; `remove` ends them and leaves nothing behind. So does a start that fails. */
export async function stage(play: Play): Promise<Stage> {
  const { watch } = play;
  const cluster = clusterOf(play.lab, play.location);
  const proxmox = await startProxmox({ cluster, ...(watch && { watch }) });
  try {
    return await inFrontOf(proxmox, play);
  } catch (error) {
    await proxmox.close();
    throw error;
  }
}

// --- internal ---

async function inFrontOf(proxmox: SimulatedProxmox, play: Play): Promise<Stage> {
  const { lab, location, programs, stop } = play;
  let given = play.secrets;
  const environment = {
    PROXMOX_VE_ENDPOINT: proxmox.endpoint,
    PROXMOX_VE_API_TOKEN: proxmox.token,
    PROXMOX_VE_INSECURE: 'true',
    TF_VAR_state_passphrase: randomBytes(32).toString('base64url'),
  };
  const settings = { root: location.name, programs, environment, ...(stop && { stop }) };
  const work = await workspace(settings, generateAll(lab));
  return {
    folder: work.folder,
    proxmox,
    run: (...args) => work.run({ TF_VAR_secrets: JSON.stringify(given) }, ...args),
    use: async (next, secrets) => {
      given = secrets;
      await work.write(generateAll(next));
    },
    remove: async () => {
      await work.remove();
      await proxmox.close();
    },
  };
}
