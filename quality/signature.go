package quality

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"parley/document"
)

// shingle is the number of words in a run.
const shingle = 5

// whole is the number of shingles up to which all are kept; of longer texts one in four is.
const whole = 512

// A Signature stands for a text: the hashes of its shingles up to a limit, in increasing order. The zero value stands
// for no text, and resembles nothing.
type Signature struct {
	limit  uint64
	hashes []uint64
}

// Sign makes the signature of a text. Only words count, without regard to case; a text of fewer than five words has
// them all as its one shingle.
func Sign(text string) Signature {
	s := &signer{}
	s.words(text)
	return s.signature()
}

// SignDocument makes the signature of what is read of a document: boilerplate, which different texts share, is left
// out.
func SignDocument(d *document.Document) Signature {
	s := &signer{}
	for _, b := range d.Blocks {
		if b.Skip == "" {
			s.words(d.Plain(b.Span))
		}
	}
	return s.signature()
}

type signer struct {
	window [shingle]uint64 // the hashes of the last words, in a ring
	n      int
	hashes []uint64
}

func (s *signer) words(text string) {
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		s.window[s.n%shingle] = hashWord(strings.ToLower(w))
		if s.n++; s.n >= shingle {
			s.hashes = append(s.hashes, s.shingle(shingle))
		}
	}
}

// shingle is the hash of the last k words.
func (s *signer) shingle(k int) uint64 {
	h := uint64(0)
	for i := s.n - k; i < s.n; i++ {
		h = mix(h ^ s.window[i%shingle])
	}
	return h
}

func (s *signer) signature() Signature {
	if s.n > 0 && s.n < shingle {
		s.hashes = append(s.hashes, s.shingle(s.n))
	}
	slices.Sort(s.hashes)
	kept := slices.Compact(s.hashes)
	limit := uint64(math.MaxUint64)
	if len(kept) > whole {
		limit = math.MaxUint64 / 4
		n, _ := slices.BinarySearch(kept, limit+1)
		kept = kept[:n]
	}
	return Signature{limit, slices.Clone(kept)}
}

// hashWord is FNV-1a, written out so that signatures in a database outlive any library.
func hashWord(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	return h
}

// mix spreads the bits of h over all of it (the finaliser of SplitMix64), so that the smallest hashes are a sample.
func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// IsZero reports whether s stands for a text without words.
func (s Signature) IsZero() bool { return len(s.hashes) == 0 }

// common counts the hashes of both, of s and of t, up to the lower of their limits.
func (s Signature) common(t Signature) (both, ofS, ofT int) {
	limit := min(s.limit, t.limit)
	a, b := s.below(limit), t.below(limit)
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			both++
			i, j = i+1, j+1
		}
	}
	return both, len(a), len(b)
}

func (s Signature) below(limit uint64) []uint64 {
	if s.limit <= limit {
		return s.hashes
	}
	n, found := slices.BinarySearch(s.hashes, limit)
	if found {
		n++
	}
	return s.hashes[:n]
}

// Overlap estimates the share of the longer text's shingles that the shorter has too. Two halves of a digest overlap
// with it by no more than a half each, however much they resemble it.
func (s Signature) Overlap(t Signature) float64 {
	both, a, b := s.common(t)
	if both == 0 {
		return 0
	}
	return float64(both) / float64(max(a, b))
}

// MarshalBinary writes s for storage: the limit, then the hashes, eight bytes each, the most significant first.
func (s Signature) MarshalBinary() ([]byte, error) {
	out := make([]byte, 0, 8+8*len(s.hashes))
	out = binary.BigEndian.AppendUint64(out, s.limit)
	for _, h := range s.hashes {
		out = binary.BigEndian.AppendUint64(out, h)
	}
	return out, nil
}

// ErrSignature reports bytes that are no stored signature.
var ErrSignature = errors.New("not a signature")

// UnmarshalBinary reads what MarshalBinary wrote. A failure wraps [ErrSignature].
func (s *Signature) UnmarshalBinary(data []byte) error {
	if len(data) < 8 || len(data)%8 != 0 {
		return fmt.Errorf("%w: %d bytes are not a limit and hashes; sign the text again", ErrSignature, len(data))
	}
	read := Signature{limit: binary.BigEndian.Uint64(data)}
	for at := 8; at < len(data); at += 8 {
		h := binary.BigEndian.Uint64(data[at:])
		if n := len(read.hashes); h > read.limit || n > 0 && h <= read.hashes[n-1] {
			return fmt.Errorf("%w: its hashes are not in order; sign the text again", ErrSignature)
		}
		read.hashes = append(read.hashes, h)
	}
	*s = read
	return nil
}
