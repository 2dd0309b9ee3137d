package reader

// isMedium holds for mentions of news media, which report what others say.
func (p *page) isMedium(m *mention) bool {
	if m.person != "" || m.how != byUnknown || m.set.none() {
		return false
	}
	name := p.names[m.set.ids[0]]
	return contains(mediaNames, hashLower(name)) || contains(mediaNames, hashLower(lastOf(name)))
}

// mediaNames are news media by their names, or by the last word of these.
var mediaNames = nouns["medium"]
