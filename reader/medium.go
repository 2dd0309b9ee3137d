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
var mediaNames = hashed("afp", "ap", "reuters", "tass", "interfax", "ria", "novosti", "xinhua", "anadolu", "dpa", "efe", "ansa", "pap", "ukrinform", "unian", "belta",
	"bbc", "cnn", "nbc", "cbs", "abc", "fox", "msnbc", "npr", "axios", "politico", "bloomberg", "guardian", "times", "post", "journal", "telegraph", "economist", "monde", "figaro",
	"spiegel", "welt", "bild", "zeitung", "país", "pais", "jazeera", "arabiya", "haaretz", "globe", "herald", "tribune", "gazette", "observer", "newspaper", "news", "press", "agency",
	"television", "tv", "radio", "pravda", "izvestia", "kommersant", "meduza", "rt", "sputnik", "kyodo", "yonhap")
