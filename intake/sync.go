package intake

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"parley/source"
)

// A Keeper keeps readings (package store).
type Keeper interface {
	// Fingerprints gives the fingerprints of all that is kept, by the ids of the documents.
	Fingerprints(context.Context) (map[string]string, error)
	// Put keeps a reading, whole or not at all, in place of what was kept under its document's id.
	Put(context.Context, Reading) error
	// Drop forgets documents.
	Drop(ctx context.Context, ids ...string) error
}

// Report says what Sync did.
type Report struct {
	Read     int     // documents that were read, anew or for the first time
	Kept     int     // documents that had been read before
	Dropped  int     // documents that were kept and are no longer among the sources
	Problems []error // sources that cannot be read
	Unread   []error // texts that were received this time and are kept, but that the reader does not read: of another language
}

// Sync reads what lies in a case's sources/ and is not kept yet, or was read by another reader or for another case file.
// It can be stopped at any time: what was read by then is kept, and the next run goes on from there.
func Sync(ctx context.Context, dir string, k Keeper, o Options) (Report, error) {
	var r Report
	prints, err := k.Fingerprints(ctx)
	if err != nil {
		return r, err
	}
	kept := make(map[string]string, len(prints))
	for id, print := range prints {
		kept[print] = id
	}
	there := map[string]bool{}
	for res := range o.read(ctx, kept, dir) {
		id := res.Document.ID
		switch {
		case res.fatal:
			return r, res.err
		case errors.Is(res.err, source.ErrNone): // a case without texts yet
			continue
		case res.err != nil:
			r.Problems = append(r.Problems, res.err)
		case there[id]:
			r.Problems = append(r.Problems, fmt.Errorf("%s: a second document with this id; only the first is read", id))
		case res.kept != "":
			there[id] = true
			r.Kept++
		default:
			there[id] = true
			if err := k.Put(ctx, res.Reading); err != nil {
				return r, err
			}
			r.Read++
			if res.Unread != "" {
				r.Unread = append(r.Unread, errors.New(res.Unread))
			}
		}
		if o.Progress != nil {
			o.Progress(r.Read+r.Kept+len(r.Problems), id)
		}
	}
	if ctx.Err() != nil {
		return r, ctx.Err()
	}
	var gone []string
	for _, id := range slices.Sorted(maps.Keys(prints)) {
		if !there[id] {
			gone = append(gone, id)
		}
	}
	if len(gone) > 0 {
		r.Dropped = len(gone)
		err = k.Drop(ctx, gone...)
	}
	return r, err
}
