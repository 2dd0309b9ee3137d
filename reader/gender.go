package reader

import "strings"

// A gender is what a pronoun, a title or a given name tells of a person.
type gender uint8

const (
	anyGender gender = iota
	male
	female
)

// genderOf tells the gender of who is mentioned: by the pronoun, the title within the mention, the office, or the given name. Names
// that both men and women bear, and those that the lists lack, tell nothing.
func (p *page) genderOf(m *mention) gender {
	s := &p.sentences[m.sent]
	for k := m.start; k < m.end; k++ {
		if g := genderIn(s.lower[k], maleTitles, femaleTitles); g != anyGender {
			return g
		}
	}
	if m.person == "" {
		return anyGender
	}
	if m.role != nil {
		if g := genderIn(hashLower(lastOf(m.role.Word)), maleTitles, femaleTitles); g != anyGender {
			return g
		}
	}
	given, rest, whole := strings.Cut(m.person, " ")
	if !whole {
		return anyGender // a surname alone
	}
	if contains(maleTitles, hashLower(given)) || contains(femaleTitles, hashLower(given)) {
		given, _, _ = strings.Cut(rest, " ")
	}
	return genderIn(hashLower(given), maleNames, femaleNames)
}

// genderIn looks a word up in a list of what men are called and one of what women are.
func genderIn(word uint32, men, women *wordSet) gender {
	switch {
	case contains(women, word):
		return female
	case contains(men, word):
		return male
	}
	return anyGender
}

// may holds for genders that one person can have.
func (g gender) may(other gender) bool { return g == anyGender || other == anyGender || g == other }

var (
	maleTitles = hashed("he", "him", "his", "mr", "sir", "lord", "king", "prince", "duke", "emperor", "emir", "sultan", "sheikh", "pope", "pontiff", "bishop", "archbishop", "cardinal",
		"patriarch", "ayatollah", "imam", "mullah", "rabbi", "father", "brother", "spokesman", "chairman", "congressman", "businessman", "strongman", "statesman", "policeman", "ombudsman", "man",
		"taoiseach")
	femaleTitles = hashed("she", "her", "ms", "mrs", "lady", "dame", "queen", "princess", "duchess", "empress", "baroness", "sister", "mother", "spokeswoman", "chairwoman", "congresswoman",
		"businesswoman", "stateswoman", "policewoman", "ombudswoman", "woman", "widow")
	maleNames = hashed("abbas", "abdalla", "abdel", "abdelaziz", "abdelmadjid", "abdoulaye", "abdul", "abdulaziz", "abdullah", "abiy", "abraham", "abu", "adam", "adel", "adolf", "adrian", "ahmad",
		"ahmed", "ahmet", "alain", "alan", "alar", "alassane", "albert", "alberto", "aleksander", "aleksandar", "aleksandr", "alex", "alexander", "alexandre", "alexei", "alexey", "alexis", "alfonso", "alfredo",
		"ali", "alija", "alvaro", "álvaro", "amadou", "amin", "amir", "amos", "amr", "anatoly", "anders", "andré", "andreas", "andrei", "andrej", "andrés", "andrew", "andrey", "andrii", "andrij", "andriy", "andrzej", "andy",
		"anthony", "anton", "antonio", "antónio", "antony", "anwar", "arkadiusz", "armen", "arnold", "arseniy", "arthur", "ashraf", "aslan", "atal", "ayman", "badr", "ban", "barack", "barney", "barry", "bart",
		"bartholomew", "bashar", "ben", "benigno", "benjamin", "benny", "bernard", "bernie", "bertie", "bill", "bob", "bogdan", "bogusław", "boris", "borys", "brad", "brahim", "brandon", "brendan", "bret", "brett",
		"brian", "bruce", "bruno", "carl", "carlos", "cemil", "cesar", "charles", "charlie", "chris", "christian", "christoph", "christophe", "christopher", "chuck", "clement", "colin", "cyril", "cyrus", "damir", "dan", "daniel",
		"danilo", "danny", "dave", "david", "davyd", "dean", "denis", "dennis", "denys", "dick", "didier", "diego", "dimitri", "dirk", "dmitri", "dmitriy", "dmitry", "dmytro", "dominic", "donald", "dorin", "doug", "douglas", "dwight", "ed",
		"eddie", "edgar", "edgars", "edi", "edmund", "eduard", "eduardo", "edward", "egils", "ehud", "elias", "emil", "emile", "emmanuel", "emmerson", "enrique", "eric", "erik", "ernest", "ersin", "ethan", "eugene", "evan", "faisal", "felipe",
		"felix", "félix", "ferdinand", "fernando", "fidel", "filip", "filipe", "filippo", "francesco", "francis", "francisco", "franco", "françois", "frank", "frank-walter", "franklin", "fred", "frederic", "frederick", "friedrich", "fumio", "gabriel",
		"gabrielius", "gary", "garry", "geert", "geir", "geoffrey", "georg", "george", "georges", "georgi", "georgiy", "gerald", "gerard", "gerhard", "gerry", "gideon", "giorgi", "giovanni", "gitanas", "giuseppe", "gleb", "glenn", "goran", "gordon", "grant", "greg",
		"gregory", "guido", "guillermo", "gustav", "gustave", "gustavo", "guy", "hakan", "hamid", "hans", "haris", "harold", "harry", "hasan", "hassan", "hector", "heiko", "helmut", "henri", "henry", "heorhii", "herbert", "herman", "hossein", "howard", "hugh",
		"hugo", "hussein", "ian", "ibrahim", "igor", "ihor", "ilan", "ilham", "imran", "irakli", "isaac", "isaias", "ismail", "itamar", "ivan", "iván", "ivica", "ivo", "jack", "jacob", "jacques", "jair", "jake", "jakub", "james", "jan", "janez", "janis", "jared",
		"jarosław", "jason", "javad", "javier", "jean-claude", "jean-luc", "jean-noël", "jean-pierre", "jean-yves", "jeff", "jeffrey", "jens", "jeremy", "jerry", "jesus", "jim", "jimmy", "joão", "joaquin", "joe", "joel", "johan", "johann", "john", "jon", "jonas", "jonathan",
		"jorge", "josé", "jose", "josep", "josef", "joseph", "joshua", "josip", "jovenel", "juan", "julian", "julius", "juri", "justin", "kamil", "kareem", "karel", "karim", "karl", "karol", "kassym-jomart", "keir", "keith", "kenneth", "kevin", "khaled", "khalid",
		"khalifa", "khalil", "kirill", "klaus", "kofi", "konstantin", "kurt", "kyriakos", "kyrylo", "larry", "lars", "laurent", "lawrence", "lech", "leo", "leon", "leonid", "lev", "levon", "liam", "lindsey", "lloyd", "louis", "lucas", "luigi", "luis", "luís", "luiz",
		"luke", "lyndon", "maciej", "mahmoud", "maksym", "manfred", "manuel", "marc", "marcel", "marcelo", "marco", "marcus", "marek", "margus", "mariano", "mario", "mariusz", "mark", "marko", "markus", "martin", "mateusz", "matt", "matteo", "matthew", "matthias", "maurice",
		"maxim", "mehmet", "mevlüt", "michael", "michał", "michel", "miguel", "mihai", "mikael", "mike", "mikhail", "mikheil", "milan", "milorad", "miloš", "mircea", "miroslav", "mitch", "mo", "mohamed", "mohammad", "mohammed", "moussa", "muammar", "muhammad", "muhammadu", "murat", "mustafa",
		"mykhailo", "mykola", "naftali", "najib", "narendra", "nasser", "nathan", "nawaf", "nawaz", "neil", "nelson", "nenad", "neville", "nicholas", "nick", "nickolay", "nicolae", "nicolas", "nicolás", "nigel", "nikol", "nikola", "nikolai", "nikolay", "nikos", "oleg", "oleh", "oleksandr", "oleksii",
		"oleksiy", "oliver", "olivier", "olusegun", "omar", "omer", "osama", "oscar", "osman", "otto", "pablo", "paolo", "patrick", "paul", "pavel", "pavlo", "paweł", "pedro", "pete", "peter", "péter", "petr", "petro", "petteri", "phil", "philip", "philippe", "pierre", "pietro", "piotr", "rafael",
		"rainer", "ralph", "ramzan", "rand", "rashid", "ravi", "raymond", "raúl", "recep", "rex", "ricardo", "richard", "rick", "rishi", "rob", "robert", "roberto", "rodrigo", "roger", "roland", "roman", "ron", "ronald", "ruslan", "rustem", "saddam", "salva", "sam", "samir", "samuel", "scott", "sean",
		"sebastian", "sergei", "sergey", "sergii", "sergio", "sergiy", "shehbaz", "shimon", "shinzo", "silvio", "simon", "slobodan", "stanislav", "stefan", "steffen", "stephen", "steve", "steven", "stéphane", "suleiman", "sébastien", "tadeusz", "tamim", "taras", "ted", "terry", "theodore", "thomas",
		"tim", "timothy", "timur", "tobias", "todd", "tom", "tomas", "tomasz", "tommy", "tony", "tucker", "uhuru", "ulrich", "umaro", "vadim", "vadym", "valerii", "valery", "vasily", "victor", "viktor", "vincent", "vitali", "vitaliy", "vitaly", "vladimir", "vladislav", "volker", "volodymyr", "vyacheslav",
		"waldemar", "walter", "wang", "warren", "wesley", "william", "winston", "wojciech", "wolfgang", "władysław", "xavier", "yahya", "yair", "yasser", "yaroslav", "yevgeny", "yitzhak", "yoav", "yoweri", "yuri", "yuriy", "yusuf", "yves", "zbigniew", "zoran", "ömer")
	femaleNames = hashed("adele", "adrienne", "agnes", "agnieszka", "aimee", "aisha", "alexandra", "alice", "alicia", "alina", "alison", "amanda", "amelia", "amina", "amy", "ana", "anastasia", "anastasiia", "anastasiya", "angela", "angelina", "anita", "anke", "ann", "anna", "annalena", "anne", "annette",
		"antonia", "arlene", "audrey", "aung", "avril", "ayesha", "aysel", "barbara", "beatriz", "beata", "bela", "beth", "biljana", "bintou", "birgit", "bridget", "brigitte", "camilla", "carine", "carla", "carmen", "carol", "carolina", "caroline", "carrie", "catherine", "cecilia", "celia", "chandrika",
		"charlotte", "chiara", "christina", "christine", "chrystia", "cindy", "claire", "clara", "claudia", "clodagh", "condoleezza", "constance", "cristina", "dalia", "daria", "darya", "deb", "deborah", "debbie", "delcy", "diana", "dilma", "dina", "dominika", "doris", "dorothy", "edith", "elena", "eleanor",
		"elisabeth", "élisabeth", "elizabeth", "ellen", "elsa", "elvira", "emily", "emine", "emma", "erika", "erna", "esther", "eva", "evelyn", "ewa", "fatima", "fatou", "federica", "fiona", "florence", "frances", "francesca", "gabriela", "gabrielle", "gina", "giorgia", "gloria", "golda", "grace", "greta",
		"hadja", "halyna", "hanna", "hannah", "heather", "heidi", "helen", "helena", "helga", "hillary", "ida", "ilka", "ingrid", "ingrida", "irina", "iryna", "isabel", "isabella", "jacinda", "jane", "janet", "jeanine", "jelena", "jen", "jennifer", "jessica", "joan", "joanna", "jodie", "johanna", "joyce",
		"judith", "judy", "julia", "julie", "kaja", "kamala", "karen", "karin", "karine", "karoline", "kate", "katarina", "katerina", "kateryna", "katherine", "kathleen", "kathryn", "katja", "katrin", "katrín", "katya", "kira", "kristalina", "kristen", "kristina", "ksenia", "larysa", "laura", "leila", "lena",
		"lesya", "leyla", "lidia", "linda", "lisa", "liv", "liz", "louise", "lucia", "lucy", "luisa", "lyudmila", "madeleine", "magda", "magdalena", "maia", "margaret", "margarita", "maria", "maría", "mariana", "marie", "marija", "marina", "marine", "marise", "marta", "martha", "mary", "masha", "matilda", "maya", "melanie",
		"melissa", "mette", "mia", "michelle", "milena", "miriam", "mirjana", "molly", "monica", "monika", "nadezhda", "nadia", "naledi", "nancy", "naomi", "natalia", "nataliya", "natasha", "nicola", "nicole", "nikki", "nina", "nino", "nkosazana", "nora", "oksana", "olena", "olga", "olha", "olivia",
		"oleksandra", "paetongtarn", "pamela", "patricia", "paula", "penelope", "penny", "pernille", "petra", "polina", "rachel", "raisa", "ramona", "raquel", "rebecca", "rebekah", "renata", "retno", "rita", "roberta", "rosa", "rosalía", "rosemary", "roza", "ruth", "sabine", "sahle-work", "salome", "samantha", "samia",
		"sanae", "sandra", "sanna", "sara", "sarah", "sheila", "shirley", "sigrid", "silvia", "simone", "simona", "sofia", "sonia", "sonja", "sophie", "stella", "stephanie", "susan", "susanne", "suzanne", "sviatlana", "svetlana", "svitlana", "sylvia", "sylvie", "tamara", "tammy", "tanja", "tansu", "tatiana",
		"tatyana", "teresa", "tetiana", "theresa", "tina", "tracey", "tulsi", "tzipi", "ursula", "valentina", "valeria", "vanessa", "vera", "veronica", "victoria", "viktoria", "viktoriia", "viola", "virginia", "vivian", "vjosa", "wanda", "wendy", "yael", "yasmin", "yelizaveta", "yevgenia", "yulia", "yuliya", "yvette",
		"yvonne", "zainab", "zeinab", "zoe", "zuzana")
)
