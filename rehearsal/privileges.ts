/**
 * What the API token of a site may do, and no more: `tofu/README.md` shows how it is made. A test
 * takes each away and sees an apply fail.
 */
export const tokenPrivileges: readonly string[] = [
  'Datastore.Allocate',
  'Datastore.AllocateSpace',
  'Datastore.AllocateTemplate',
  'Mapping.Modify',
  'Mapping.Use',
  'Pool.Allocate',
  'Pool.Audit',
  'SDN.Use',
  'Sys.Audit',
  'Sys.Modify',
  'VM.Allocate',
  'VM.Audit',
  'VM.Config.CPU',
  'VM.Config.Cloudinit',
  'VM.Config.Disk',
  'VM.Config.HWType',
  'VM.Config.Memory',
  'VM.Config.Network',
  'VM.Config.Options',
  'VM.GuestAgent.Audit',
  'VM.Migrate',
  'VM.PowerMgmt',
];
