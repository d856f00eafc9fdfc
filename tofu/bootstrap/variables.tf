variable "bucket" {
  description = "Name of the bucket for state, unique among those of everybody. No bucket of the lab."
  type        = string
  nullable    = false
}
