"""Frequent words of languages, the letters beyond ASCII that each writes, and frequent East Asian characters.

The words are function words, written by hand; they are facts of the languages.
"""

from __future__ import annotations

__all__ = [
    "ALPHABETS",
    "COMMON_CHARACTERS",
    "FREQUENT_CHARACTERS",
    "FREQUENT_SHARE",
    "SINGLE_SCRIPT_WORDS",
    "STOP_WORDS",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: language -> (script, its most frequent words)
STOP_WORDS: dict[str, tuple[str, frozenset[str]]] = {
    "en": (
        "latin",
        _words(
            "the of and to in a is that for it was on with as be by at are this have from or had an not but his they which you were their has been her who will she more when there would he its after said about than into also could over out what up if no so we i one new first two"
        ),
    ),
    "de": (
        "latin",
        _words(
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir seine kann gegen vom können schon wenn habe ihre dann unter"
        ),
    ),
    "fr": (
        "latin",
        _words(
            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son été aux d'un d'une qu'il cette ses mais comme ont sa ou leur elle deux était être nous ces fait après sans entre selon aussi avait deux même peut c'est l'on n'est d'être depuis alors tout"
        ),
    ),
    "es": (
        "latin",
        _words(
            "de la que el en y a los del se las por un para con no una su al lo como más es pero sus le ya este ha fue ser son dos también entre está desde todo nos durante uno según sobre hasta sin han cuando porque había muy años donde contra esta tras parte ante ese eso había mismo"
        ),
    ),
    "it": (
        "latin",
        _words(
            "di e il la che in a per un è del della non con una le i da si dei al sono nel alla gli più ha lo delle come ma anche dal o se ed su dalla questo nella degli tra sua ai stato essere hanno era suo dopo ancora due questa loro anni dell'italia solo contro sulla stata ci fatto così quando nei sull dell dall all nell"
        ),
    ),
    "pt": (
        "latin",
        _words(
            "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles são foram disse segundo sobre ainda"
        ),
    ),
    "nl": (
        "latin",
        _words(
            "de van het een en in is dat op te zijn voor met die niet aan er om ook als bij maar dan wordt door nog naar uit heeft over of hij werd deze zich tot ze worden tegen al was meer hebben dit wel had veel zou geen kan wat haar moet na onder twee omdat volgens we ik je"
        ),
    ),
    "sv": (
        "latin",
        _words(
            "och att i det som en på är av för med den till inte om har de ett var men jag sig han från vi så kan när hade ska också efter eller nu år man hon vid mot ut sin skulle under där alla här mycket bara mer än sedan varit finns någon över blir säger"
        ),
    ),
    "da": (
        "latin",
        _words(
            "og at i det er en til af på for den som med de der ikke et har var han om men sig fra så jeg vi også kan ved år efter bliver være eller når ud siger nu mod sin skal havde mange blev end meget noget hun hvor blevet man ifølge hvad"
        ),
    ),
    "no": (
        "latin",
        _words(
            "og i det er på en til av som for med at den har de ikke om et var han fra men seg så vi jeg også kan ved år etter blir være eller når ut sier nå mot sin skal hadde mange ble enn mye noe hun hvor blitt man ifølge hva opp bare disse må"
        ),
    ),
    "fi": (
        "latin",
        _words(
            "ja on ei että oli se hän ovat mukaan myös mutta sen joka kun kuin ole vuoden sekä tai jo nyt niin voi olisi vain siitä ollut mitä tämä jos ovat olla hänen sitä he eivät joka jotka vielä tämän sanoo kanssa mies vuonna noin jälkeen koska"
        ),
    ),
    "pl": (
        "latin",
        _words(
            "w i na z się nie do to że o jest jak za po co od przez ale dla są już tego tym był ze ma przed lub tak może jego także oraz czy który które która jej by ich było tej być roku bardzo tylko przy jednak te pod bez podczas został będzie ten nad"
        ),
    ),
    "cs": (
        "latin",
        _words(
            "a v se na je že s z do o i to ve pro k za by jsou ale po jako podle od který si už jeho také však až byl při nebo jsem jen tak které má která bylo před ještě jejich není své tím může aby roce kteří mezi ze řekl této dne"
        ),
    ),
    "sk": (
        "latin",
        _words(
            "a v sa na je že s z do o aj to vo pre k za by sú ale po ako podľa od ktorý si už jeho však až bol pri alebo som len tak ktoré má ktorá bolo pred ešte ich nie svoje môže aby roku ktorí medzi zo povedal tejto dňa pretože"
        ),
    ),
    "hu": (
        "latin",
        _words(
            "a az és hogy nem is egy ez meg de volt már csak el még ki mint azt szerint után lehet van pedig ha mert vagy be sem fel azonban ezt kell több minden nagy amely akik amikor között arra majd erre ezek alatt lesz így magyar lett"
        ),
    ),
    "ro": (
        "latin",
        _words(
            "de și în a la cu pe că din care este o un nu mai să au fost pentru se sunt după fi am ce prin lui unei sau al dar a fost despre când până către dintre această acest între aceasta ale iar cel spus ani va ca le într-un său doar foarte"
        ),
    ),
    "tr": (
        "latin",
        _words(
            "ve bir bu için de da ile olarak olan daha çok gibi sonra kadar en ne ise ya göre var değil olduğu her ancak o olduğunu iki dedi ben ama yeni tarafından bin ilk diye ki şu mi biz yapılan yer üzere etti edildi nedeniyle"
        ),
    ),
    "id": (
        "latin",
        _words(
            "yang dan di dengan untuk pada dari dalam ini itu tidak akan adalah juga ke oleh karena tersebut sebagai kata ada mereka telah bisa lebih kepada saat atau hari tetapi belum masih lalu antara tentang maka sangat masih sebelum menjadi saya sudah para anak seperti tahun harus hingga orang namun bahwa dapat serta setelah dia kita"
        ),
    ),
    "ms": (
        "latin",
        _words(
            "yang dan di dengan untuk pada dari dalam ini itu tidak akan adalah juga ke oleh kerana tersebut sebagai katanya ada mereka telah boleh lebih kepada ketika atau menjadi saya sudah para anak seperti tahun perlu beliau berkata"
        ),
    ),
    "ca": (
        "latin",
        _words(
            "de la i que el a en els les per un una amb no es del al ha és més com són però va d'un d'una també seva aquest aquesta han als pel dels ser entre fins sobre ja qui on han fet anys segons perquè molt cap després durant si"
        ),
    ),
    "hr": (
        "latin",
        _words(
            "i u je na se da su za od s o a koji što ne to kako bi će kao iz samo ali koje nije ili te koja sve biti prema već po nakon još kod bilo su do bio ima smo zbog može jer više rekao godine"
        ),
    ),
    "et": (
        "latin",
        _words(
            "ja on ei et ka see oli kui ning oma mis aga selle kes või ta juba pärast siis nii veel ole olnud mille eest tema meie välja peab aasta üle väga sest kus nad seda"
        ),
    ),
    "vi": (
        "latin",
        _words(
            "và của là có trong cho được các với một không người những đã khi này để từ đến năm về ra cũng như tại theo nhiều sẽ trên vào việc ông"
        ),
    ),
    "ru": (
        "cyrillic",
        _words(
            "и в не на что с по как это он из за к но то а от для о был его при все она так же ее бы у также году до или после они во со уже если мы только были было быть которые который году я время лет может более этом об сообщил том чтобы"
        ),
    ),
    "uk": (
        "cyrillic",
        _words(
            "і в на що не з у та до за як це від про його а для року але є по які він й є був після також під було ще або при чи зі вони бути буде були має який яка щоб тому ми більше через так цього час може між якщо"
        ),
    ),
    "bg": (
        "cyrillic",
        _words(
            "на и да за от в се с че по не са е до като а след във това при ще той но ли или бе беше към които който си му през най над още само повече със който са била може между едно има един"
        ),
    ),
    "sr": (
        "cyrillic",
        _words(
            "и у је на се да су за од са о а који што не то како би ће као из само али које није или те која све бити према већ по након још код било до био има смо због може јер више рекао године"
        ),
    ),
    "mk": (
        "cyrillic",
        _words(
            "на и да за од во се со дека по не се е до како а по ќе тој но или беше кон кои кој му преку над уште само повеќе со била може меѓу има еден ова при"
        ),
    ),
    "be": (
        "cyrillic",
        _words(
            "і ў на што не з у па да за як гэта ад пра яго а для але ён быў пасля таксама пад было яшчэ або пры ці яны быць якія які каб мы больш праз так час можа між калі"
        ),
    ),
    "ar": (
        "arabic",
        _words(
            "في من على إلى أن التي عن مع هذا الذي ما لا هذه بعد كان بين أو قد ذلك كما كانت وقال حيث ولا لم خلال قال عام إن يوم وهو وفي ومن إلا منذ غير كل عدد بن أي عند حتى قبل وأن هو هي لكن لها له بها"
        ),
    ),
    "fa": (
        "arabic",
        _words(
            "و در به از که این را با است برای آن یک خود تا بر هم نیز شده می شد اما او ما بود وی یا هر اند همه باید کرد کند دو است گفت پس اگر های بین روز"
        ),
    ),
    "ur": (
        "arabic",
        _words(
            "کے کی میں ہے اور سے کا کو اس نے پر کہ ہیں ایک یہ بھی کر تھا کیا گیا تو وہ ہو جو لیے نہیں کہا ان تھی اپنے بعد ساتھ"
        ),
    ),
    "hi": ("devanagari", _words("के में की है और से का को पर ने कि हैं एक यह भी नहीं कर")),
}


def _alphabet(letters: str) -> frozenset[str]:
    return frozenset(c for c in letters + letters.upper() if ord(c) > 127)


#: language -> letters beyond ASCII that its news uses (its own first, and the foreign ones that names bring)
ALPHABETS: dict[str, frozenset[str]] = {
    "en": _alphabet("éèêëàáâäçñóôöúüíïåøæ"),
    "de": _alphabet("äöüßéèàçñ"),
    "fr": _alphabet("éèêëàâçîïôùûüÿœæ"),
    "es": _alphabet("áéíóúüñç"),
    "it": _alphabet("àèéìíòóùú"),
    "pt": _alphabet("áâãàçéêíóôõúü"),
    "nl": _alphabet("éèëïöüáóêç"),
    "sv": _alphabet("åäöéèü"),
    "da": _alphabet("æøåéöäü"),
    "no": _alphabet("æøåéèòôöäü"),
    "fi": _alphabet("äöåéšž"),
    "pl": _alphabet("ąćęłńóśźżéü"),
    "cs": _alphabet("áčďéěíňóřšťúůýžö"),
    "sk": _alphabet("áäčďéíĺľňóôŕšťúýž"),
    "hu": _alphabet("áéíóöőúüű"),
    "ro": _alphabet("ăâîșțşţé"),
    "tr": _alphabet("çğıöşüâîû") | frozenset("İ"),
    "id": _alphabet("é"),
    "ms": _alphabet("é"),
    "ca": _alphabet("àçèéíïòóúü·"),
    "hr": _alphabet("čćđšž"),
    "et": _alphabet("äöõüšž"),
    "ru": frozenset(chr(c) for c in range(0x410, 0x450)) | frozenset("ёЁ"),
    "uk": frozenset(chr(c) for c in range(0x410, 0x450)) | frozenset("іїєґІЇЄҐ"),
    "bg": frozenset(chr(c) for c in range(0x410, 0x450)),
    "sr": frozenset(chr(c) for c in range(0x410, 0x450)) | frozenset("ђјљњћџЂЈЉЊЋЏ"),
    "mk": frozenset(chr(c) for c in range(0x410, 0x450)) | frozenset("ѓѕјљњќџЃЅЈЉЊЌЏ"),
    "be": frozenset(chr(c) for c in range(0x410, 0x450)) | frozenset("іўёІЎЁ"),
    "el": frozenset(chr(c) for c in range(0x386, 0x3CF)),
    "he": frozenset(chr(c) for c in range(0x5D0, 0x5EB)) | frozenset(chr(c) for c in range(0x5B0, 0x5C3)),
    "ar": frozenset(chr(c) for c in range(0x621, 0x653)),
    "fa": frozenset(chr(c) for c in range(0x621, 0x653)) | frozenset("پچژگکی\u200c"),
}

#: The most frequent characters of running text, for the scripts without a small alphabet.
COMMON_CHARACTERS: dict[str, frozenset[str]] = {
    "ja": frozenset(chr(c) for c in range(0x3041, 0x30FD))
    | frozenset(
        "日一国人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賞訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達"
    ),
    "zh": frozenset(
        "的一是不了在人有我他这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運"
    ),
    "ko": frozenset(chr(c) for c in range(0xAC00, 0xD7A4)),
}

#: Frequent words of the languages that have a script to themselves.
SINGLE_SCRIPT_WORDS: dict[str, frozenset[str]] = {
    "he": _words(
        "של את על לא כי זה עם גם הוא היא אך או אף כדי אל כל אבל בין יותר לפני אחרי אם היה היתה הם אין יש רק עוד לאחר שלא זאת מה אשר עד אמר מי כך בו לו בה כמה ביום אנחנו אני ידי כבר נגד שהוא הייתה היום ישראל"
    ),
    "el": _words(
        "και το του της να η ο την τα με για που τη από στο σε στην δεν των τον είναι οι θα στη τους ότι μας αυτό στον τις ένα μια πως αν ή αλλά κατά μετά όπως είπε πριν έχει μόνο"
    ),
}

#: Characters of which running text is full, and the least share of them.
FREQUENT_CHARACTERS: dict[str, frozenset[str]] = {
    "ko": frozenset(
        "이다는을의에가지하고로은기사리어대자인서도정시를일들나해있한수그과장보부원제라만여아전주스국상동공안위오구조적면으성연비경관방회중신물세문업선생개게화러무년모간고니드마내체당산단실와우것치계내미후유재소까습소명바본표용금월발했었및했다"
    ),
    "ja": frozenset(
        "のにはをたがでてとしれさいるあるこもするかなくらりっよそうだんまけせつきどえめおわやじげぎばずごみねろぼ日人年大会国一出月"
    )
    | frozenset(chr(c) for c in range(0x30A1, 0x30F7))
    | frozenset("ー"),
    "zh": COMMON_CHARACTERS["zh"],
}
FREQUENT_SHARE = {"ko": 0.45, "ja": 0.45, "zh": 0.55}
