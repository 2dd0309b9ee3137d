//go:build unix

package reader

import "syscall"

// processorTime gives the seconds of processor time that this process has used: on a shared machine the clock says little.
func processorTime() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}
