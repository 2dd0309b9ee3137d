//go:build unix

package main

import (
	"errors"
	"os"
	"syscall"
)

// lock waits until no other process holds the lock of a file, and takes it until the file is closed or the process ends, however it ends. A file
// system without locks has none.
func lock(f *os.File) error {
	for {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX)
		switch {
		case errors.Is(err, syscall.EINTR):
			continue
		case errors.Is(err, errors.ErrUnsupported), errors.Is(err, syscall.ENOLCK):
			return nil
		}
		return err
	}
}
