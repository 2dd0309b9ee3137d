//go:build race

package reader

// raceEnabled says that the race detector, under which all takes ten times as long, is on.
const raceEnabled = true
