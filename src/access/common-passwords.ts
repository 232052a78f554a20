import { leakedPasswords } from './leaked-passwords.ts'

/** Beside the list of leaked passwords: the pinyin and digit habits of Chinese users, and years and marks hung on. Variants are made by `isCommon`. */
const listed = `
12345678 123456789 1234567890 87654321 987654321 0987654321 9876543210 11111111 111111111 1111111111 00000000 000000000 0000000000 88888888 888888888 8888888888
66666666 666666666 99999999 999999999 22222222 33333333 44444444 55555555 77777777 12341234 12121212 11223344 1122334455 112233445566 123123123 123123123123
147258369 159753456 789456123 741852963 147852369 123654789 987456321 13141314 5201314520 520131400 52013140 31415926 3141592653 20082008 20102010 12345679 123456780
01234567 012345678 0123456789 password password1 password12 password123 password1234 password! passw0rd p@ssword p@ssw0rd passw0rd1 pa55word pa$$word pass1234 pass12345
passpass passwort passwd123 mypassword thepassword newpassword nopassword changeme changeme1 changeme123 letmein1 letmein123 letmeinnow welcome1 welcome12 welcome123 welcome1234
welcome01 welcome2 welcome! qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwerty789 qwert123 qwert12345 qwertz123 qwer1234 qwer12345 qweasdzxc
qweasd123 qweasdzxc123 qweqweqwe asdfasdf asdfghjk asdfghjkl asdf1234 asdfqwer asd123456 asdasdasd zxcvbnm1 zxcvbnm123 zxcvzxcv zxcv1234 zxc123456 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y
1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1xsw2 q1w2e3r4 q1w2e3r4t5 qazwsxedc qazwsx123 qaz123456 1234qwer 12345qwert 123456qwe 123qweasd 123qwe123 123qweasdzxc 123asd123
abc12345 abc123456 abc123abc abcd1234 abcd12345 abcdefgh abcdefghi abcdefg1 abcdefg123 abcabcabc a1b2c3d4 a1b2c3d4e5 a1234567 a12345678 a123456789 a11111111 aa123456 aa12345678
aa123456789 aaa123456 aaaaaaaa aaaaaaaaaa aaaa1111 aabbccdd q1234567 q123456789 qq123456 qq123456789 qq12345678 z123456789 w123456789 s123456789 zz123456 xx123456 123456aa
123456aaa 123456abc 123456789a 123456789q 123456789z 123456qq 12345678a 1234567a 1234567q 12345abc 1234abcd 123abc123 abc123123 iloveyou iloveyou1 iloveyou2 iloveyou123 iloveu123
loveyou123 lovelove loveme123 ilovegod iloveyou! woaini123 woaini1314 woaini520 woaini521 woaini5201314 woainima woainiaini 5201314a wo123456 woaiwojia wodemima mima1234 mima123456
zhang123 zhangwei wangwei123 liwei123 wang123456 zhang123456 li123456 liu123456 chen123456 yang123456 zhao123456 huang123456 zhongguo zhongguo1 zhongguo123 beijing2008 beijing123 shanghai
shanghai123 shenzhen guangzhou hangzhou woaizhongguo gongsi123 guanli123 guanliyuan admin123 admin1234 admin12345 admin123456 admin888 adminadmin administrator admin@123 admin@1234
admin2020 admin2021 admin2022 admin2023 admin2024 admin2025 admin2026 root1234 root123456 rootroot toor1234 system123 manager1 manager123 test1234 test12345 test123456 testtest testing1
testing123 user1234 user123456 username guest123 guest1234 demo1234 demo123456 temp1234 default1 default123 secret123 secret12 master123 masterkey security access14 access123
login123 login1234 internet internet1 computer computer1 computer123 microsoft windows1 windows10 samsung1 samsung123 iphone123 android1 google123 facebook facebook1 linkedin linkedin1
whatever whatever1 trustno1 superman superman1 batman123 spiderman pokemon1 pokemon123 starwars starwars1 football football1 baseball baseball1 basketball basketb softball hockey123
liverpool liverpool1 chelsea1 arsenal1 arsenal123 manchester barcelona realmadrid juventus corvette mercedes mustang1 ferrari1 porsche1 harley123 yamaha123 jordan23 jordan123 michael1
michelle michelle1 jennifer jennifer1 jessica1 victoria elizabeth alexander alexandra christopher christian benjamin nicholas jonathan samantha stephanie charlotte danielle daniel123 matthew1
anthony1 william1 andrew123 ashley123 charlie1 charlie123 sunshine sunshine1 princess princess1 princess123 butterfly butterfly1 chocolate chocolate1 strawberry blueberry cheese123
cookie123 sweetheart beautiful1 beautiful babygirl babygirl1 babyboy1 angel123 angels123 blessed1 jesus123 jesuschrist faithful heaven123 rainbow1 rainbow123 flower123 purple123 orange123
monkey123 dragon123 dragon12 tigger123 shadow123 shadow12 killer123 hunter123 hunter12 ranger123 buster123 maverick phoenix1 snowball snowman1 thunder1 lightning midnight moonlight
starlight summer123 summer2020 summer2021 summer2022 summer2023 summer2024 summer2025 winter123 winter2020 winter2021 winter2022 winter2023 winter2024 winter2025 spring2024 spring2025
autumn2024 autumn2025 january1 february september november december america1 american1 california newyork1 london123 germany1 deutschland frankreich france123 brasil123 portugal australia
freedom1 freedom123 liberty1 patriots scorpion creative business1 business company1 company123 crm12345 crm123456 guanxi123 guanxi1234 guanxi2026 customer customer1 sales123 sales1234
money123 dollar123 success1 success123 forever1 friends1 friends123 family123 mother123 father123 brother1 sister123 hello123 hello1234 helloworld hellohello goodbye1 goodluck1 nothing1
something zaqxswcde zxcasdqwe poiuytrewq mnbvcxz1 lkjhgfdsa 0okm9ijn 9ol.0p;/ !qaz2wsx !qaz@wsx 1qaz@wsx !@#$%^&* !@#$%^&*() qwe!@#123 asd!@#123 a123456! a1234567! aa123456! abc@1234
abc@12345 abcd@1234 test@123 test@1234 user@123 pass@123 pass@1234 pass@word1 password@1 password@123 welcome@1 welcome@123 qwerty@123 india@123 india123 krishna1 jaimatadi
`

const common: ReadonlySet<string> = new Set(`${listed} ${leakedPasswords}`.trim().split(/\s+/))

/** Whether the password is a common one, in whatever case, also with a few digits or marks hung on. */
export function isCommon(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  if (common.has(plain) || isOneRun(plain)) return true
  const bare = plain.replace(/[0-9!@#$%.*?_-]{1,3}$/, '')
  return bare.length >= 8 && common.has(bare)
}

/** One character over and over, or characters that only count up or down. */
function isOneRun(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  const [only] = steps
  return steps.size === 1 && only !== undefined && Math.abs(only) <= 1
}
