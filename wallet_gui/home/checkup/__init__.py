"""What Check-up looks at: real facts of this session and this computer, judged without any window."""
