package casefile

import (
	"fmt"
	"path/filepath"

	"parley/codebook"
)

// Extension is what the case adds to the codebook, so that a reader knows its names.
func (c *Case) Extension() codebook.Extension {
	return codebook.Extension{Actors: append(c.Parties[:len(c.Parties):len(c.Parties)], c.ThirdParties...), People: c.People, Issues: c.Issues, Anchors: c.Anchors}
}

// Codebook is the base codebook, extended by the case.
func (c *Case) Codebook() (*codebook.Codebook, error) {
	base, err := codebook.Base()
	if err != nil {
		return nil, err
	}
	book, err := base.Extend(c.Extension())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Join(c.Dir, Filename), err)
	}
	return book, nil
}

// PartyNames are the canonical names of the parties, in their order.
func (c *Case) PartyNames() []string {
	names := make([]string, len(c.Parties))
	for i, p := range c.Parties {
		names[i] = p.Name
	}
	return names
}
