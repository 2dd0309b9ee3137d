package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"parley/casefile"
	"parley/codebook"
)

// knownCaseName is the file beside the database that keeps what the case file said when the texts were last read.
const knownCaseName = "case.json"

// noticeChange says on standard error what of the case file changed since the texts were last read, before they are read anew.
func (o *opened) noticeChange(s *streams) {
	data, err := os.ReadFile(filepath.Join(o.Dir, dataDir, knownCaseName))
	if err != nil {
		return
	}
	var was codebook.Extension
	if json.Unmarshal(data, &was) != nil { // of another version: nothing can be said
		return
	}
	changes := casefile.Changed(was, o.Extension())
	for _, c := range changes {
		s.complain(fmt.Errorf("%s changed: %s", casefile.Filename, c))
	}
	if len(changes) > 0 {
		s.complain(fmt.Errorf("all texts are read anew by the new %s; rulings and sources stay as they are", casefile.Filename))
	}
}

// keepCase notes what the case file says, once the texts were read by it.
func (o *opened) keepCase() error {
	if o.temporary != "" {
		return nil
	}
	data, err := json.Marshal(o.Extension())
	if err != nil {
		return err
	}
	path := filepath.Join(o.Dir, dataDir, knownCaseName)
	if kept, err := os.ReadFile(path); err == nil && bytes.Equal(kept, data) {
		return nil
	}
	return whereTo(path, os.WriteFile(path, data, 0o666))
}
