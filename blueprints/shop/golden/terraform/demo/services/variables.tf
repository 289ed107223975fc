# Made by plinth from platform.ts: layer services of environment demo.
# To change it, edit platform.ts and run `plinth build`.

variable "offline" {
  description = "Only for tests: commands are not run."
  type        = bool
  default     = false
}
