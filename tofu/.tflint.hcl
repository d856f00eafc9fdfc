plugin "terraform" {
  enabled = true
  preset  = "all"
}

# It wants an outputs.tf in every folder, be it empty.
rule "terraform_standard_module_structure" {
  enabled = false
}
