# Region, tenancy, user, fingerprint and key come from the environment: OCI_REGION, OCI_TENANCY_OCID,
# OCI_USER_OCID, OCI_FINGERPRINT and OCI_PRIVATE_KEY.
provider "oci" {}
