"""System call filters of Linux, seccomp(2): what a process gives up for the rest of its life."""
